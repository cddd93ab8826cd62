// A Slack that others wrote (emulate): its Web API on a free port, its events signed and sent to the address on the first line of stdin.
// Prints one line of JSON when it answers, and ends with its stdin.
import { readdirSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createEmulator } from "emulate";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const { events, seed } = JSON.parse((await lines.next()).value);

// emulate keeps subscriptions to events, and has no way from outside to make one for Slack: its plugin is told as it registers.
const parts = new URL(".", import.meta.resolve("emulate"));
const named = readdirSync(parts).find(
  (name) => name.endsWith(".js") && /export \{[^}]*\bslackPlugin\b/.test(readFileSync(new URL(name, parts), "utf8")),
);
const { slackPlugin } = await import(new URL(named, parts));
const register = slackPlugin.register;
slackPlugin.register = (app, store, webhooks, ...rest) => {
  webhooks.register({ url: events, events: ["*"], active: true, owner: "slack" });
  return register(app, store, webhooks, ...rest);
};

const slack = await createEmulator({ service: "slack", port: 0, seed: { slack: seed } });
console.log(JSON.stringify({ url: slack.url }));
for await (const _ of lines);
await slack.close();
process.exit(0);
