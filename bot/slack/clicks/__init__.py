"""What people click at a task: buttons, menus, their modals, and reactions."""
