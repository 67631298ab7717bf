/** What one search for free slots took. */
export interface SlotReport {
	users: number;
	meetings: number;
	calls: number;
	days: number;
	/** Slots that were found. */
	slots: number;
	/** Calls of Zoho's API that were made, and the fewest in which it gives all of it. */
	requests: { made: number; fewest: number };
	credits: number;
	/** Milliseconds: the whole of it, and of that outside of any request. */
	took: { all: number; ours: number };
}

/** COQL gives 2,000 records a call, a list by IDs 100; appointments, users, hours, holidays and modules are one each. */
export const fewestRequests = (meetings: number, calls: number): number =>
	Math.max(1, Math.ceil(meetings / 2_000)) +
	Math.ceil(meetings / 100) +
	Math.max(1, Math.ceil(calls / 2_000)) +
	5;

/** Milliseconds in which a workflow waits for us and not for Zoho. */
export const mostOurs = 250;

export const isGood = ({ requests, took }: SlotReport): boolean =>
	requests.made <= requests.fewest && took.ours <= mostOurs;

/** docs/bench-slots.md, with where and when it was measured. */
export function slotsPage(report: SlotReport, place: { node: string; day: string }): string {
	const { users, meetings, calls, days, slots, requests, credits, took } = report;
	return `# How free slots are found

\`npm run bench -- slots\` asks **Appointment > Find Free Slots** for ${days} days of ${users} users with ${meetings + calls} entries on the twin of the sandbox, by the built package. The quickest of several runs counts; \`--json\` gives the counts to machines.

| Measured | |
| --- | --- |
| Users | ${users} |
| Meetings, each of one to three users | ${meetings} |
| Calls | ${calls} |
| Slots found | ${slots} |
| Requests, and the fewest in which Zoho CRM gives as much | ${requests.made}, ${requests.fewest} |
| Credits | ${credits} |
| Time in all | ${took.all.toFixed(0)} ms |
| Of it outside of any request | ${took.ours.toFixed(0)} ms |

COQL finds meetings by their time and knows no participants; a list by IDs knows them, for 100 meetings a request. The bench fails on a request more than the fewest, or on more than ${mostOurs} ms of our own.

Measured on ${place.day} with Node.js ${place.node}.
`;
}
