// Reads a calendar on stdin with ical.js, as Thunderbird does, and says as JSON what it understood.
import ICAL from "ical.js";

let input = "";
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk;

const calendar = new ICAL.Component(ICAL.parse(input));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
const categories = (component) => component.getFirstProperty("categories")?.getValues() ?? [];

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    location: event.location,
    sequence: event.sequence,
    organizer: component.getFirstProperty("organizer")?.getParameter("cn") ?? null,
    categories: categories(component),
    status: component.getFirstPropertyValue("status"),
    allDay: event.startDate.isDate,
    start: moment(event.startDate),
    end: moment(event.endDate),
  };
});
const todos = calendar.getAllSubcomponents("vtodo").map((component) => ({
  uid: component.getFirstPropertyValue("uid"),
  due: moment(component.getFirstPropertyValue("due")),
}));
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue("name"), events, todos }));
