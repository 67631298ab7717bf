import { datesIn } from '../find/dates.ts';
import { fold } from '../words.ts';
import type { View } from '../view.ts';

const labelled =
	/^\s*(?:date(?: of (?:the )?call)?|day|when|recorded|held|datum|fecha)\b[^:]{0,12}:/;

/**
 * The line that says on which day a mail was sent or a call was held. A call may name it anywhere above
 * its first turn; without a label the only date there counts. '' where there is none.
 */
export function writtenOn(view: View): string {
	if (view.turns.length === 0) return view.mail.date;
	const above = view.text.slice(0, view.turns[0]?.start ?? 0).split('\n');
	const header = above.filter((line) => !/^\s*\[\d{1,6}\]/.test(line) && datesIn(line).length > 0);
	const said = header.find((line) => labelled.test(fold(line)));
	if (said !== undefined) return said;
	const [only] = header;
	const days = new Set(header.flatMap((line) => datesIn(line).map(({ iso }) => iso)));
	return only !== undefined && days.size === 1 ? only : '';
}
