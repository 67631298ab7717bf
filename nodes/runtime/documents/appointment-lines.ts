/** What an appointment's first line begins with, by what is done with it. */
export const appointmentHeadings = {
	stands: 'Appointment',
	canceled: 'Canceled appointment',
	answered: 'Answer to an appointment',
	countered: 'Other time proposed for an appointment',
	refused: 'Proposed time refused for an appointment',
	asked: 'Question about the state of an appointment',
};

/** Who answers, by what they say. */
export const appointmentAnswers = {
	accepted: 'Accepted by',
	declined: 'Declined by',
	tentative: 'Accepted with reserve by',
	delegated: 'Handed on by',
};

/** Of a title, a place or a name. */
const lineCharacters = 300;

/** An appointment as a mail program shows it: a line for each label that has a value. */
export function appointmentLines(lines: [label: string, value: string][]): string {
	return lines
		.map(([label, value]): [string, string] => [label, oneLine(value)])
		.filter(([, value]) => value !== '')
		.map(([label, value]) => `${label}: ${value}`)
		.join('\n');
}

const oneLine = (text: string) => text.slice(0, lineCharacters).replace(/\s+/g, ' ').trim();
