import type { AnsweredField } from '../../task/result';
import type { TaskField } from '../../task/task';
import type { TextDocument } from '../../text/document';
import { hold } from './check-belonging';
import { areSwapped, isWholeName } from './name-order';
import { isKin, isOfSomebodyElse } from './other-phone';
import { isFamilyName, isGivenName, isReporter } from './roles';
import { wordsOf, type Sides } from './sides';

/** What the values of a record are held against together. */
interface Known {
	document: TextDocument;
	sides: Sides;
}

/**
 * Whether the values of one record belong together: given and family name in their own fields, the name
 * of a person with the address of the same one, and who reports something is who writes.
 */
export function checkRecord(
	fields: TaskField[],
	answers: Record<string, AnsweredField>,
	{ document, sides }: Known,
): Record<string, AnsweredField> {
	const find = (fits: (field: TaskField) => boolean) => {
		const field = fields.find((one) => fits(one) && answers[one.name]?.status === 'accepted');
		return field && { name: field.name, value: String(answers[field.name]?.value) };
	};
	const held = { ...answers };
	const holdAs = (name: string, code: 'NAMES_SWAPPED' | 'OTHER_PERSON') => {
		const answer = held[name];
		if (answer?.status === 'accepted') held[name] = hold(answer, code);
	};
	const [given, family, reporter] = [find(isGivenName), find(isFamilyName), find(isReporter)];
	const email = find(({ type }) => type === 'email');
	const { text } = document;
	if (given && family && areSwapped(text, { given: given.value, family: family.value })) {
		holdAs(given.name, 'NAMES_SWAPPED');
		holdAs(family.name, 'NAMES_SWAPPED');
	}
	if (family && isWholeName(family.value, given?.value, sides.sender?.name ?? ''))
		holdAs(family.name, 'NAMES_SWAPPED');
	const people = peopleOf(fields, answers);
	for (const { name } of people.length > 0 ? fields.filter(isPhone) : []) {
		const evidence = answers[name]?.evidence;
		const value = String(answers[name]?.value);
		const at = evidence?.start == null ? -1 : text.indexOf(value, evidence.start);
		if (at >= 0 && isOfSomebodyElse(text, { start: at, end: at + value.length }, people))
			holdAs(name, 'OTHER_PERSON');
	}
	const sender = sides.sender;
	if (!document.mail || !sender) return held;
	for (const one of [given, family]) {
		const start = answers[one?.name ?? '']?.evidence?.start;
		if (!one || start == null) continue;
		const at = text.indexOf(one.value, start);
		if (at >= 0 && isKin(text, at) && isSomebodyElse(one.value, { sender, text }))
			holdAs(one.name, 'OTHER_PERSON');
	}
	if (reporter && !isSender(reporter.value, { sender, text }))
		holdAs(reporter.name, 'OTHER_PERSON');
	if (email?.value.toLowerCase() === sender.address.toLowerCase()) {
		const name = [given, family].flatMap((one) => (one ? [one.value] : [])).join(' ');
		if (name !== '' && isSomebodyElse(name, { sender, text })) {
			for (const one of [given, family]) if (one) holdAs(one.name, 'OTHER_PERSON');
		}
	}
	return held;
}

/** The words of every name that a record has, of a person or company; empty where no person is named. */
function peopleOf(fields: TaskField[], answers: Record<string, AnsweredField>): string[] {
	const valueOf = ({ name }: TaskField) => {
		const answer = answers[name];
		return answer?.status === 'accepted' && answer.value !== null ? String(answer.value) : '';
	};
	const named = fields.filter(
		({ type, label, name }) => type === 'text' && isName.test(label || name),
	);
	return wordsOf(named.map(valueOf).join(' '));
}

const isName =
	/name|contact$|person|reported|reporter|participant|guest|client$|customer$|company|vorname|nachname|ansprechpartner|kunde|firma|prénom|nom$|nombre|apellido|nome|cognome|naam|imię|nazwisko|namn|navn/iu;
const isPhone = ({ type, label, name }: TaskField): boolean =>
	type === 'text' && /phone|mobile|telefon|téléphone|teléfono|telefono|handy/iu.test(label || name);

interface Writer {
	sender: NonNullable<Sides['sender']>;
	text: string;
}

/** Whether a name is that of who writes: each word in the head of the mail, or a line of its own at the end. */
function isSender(name: string, { sender, text }: Writer): boolean {
	const known = wordsOf(`${sender.name} ${sender.address.split('@', 1)[0] ?? ''}`).join(' ');
	return wordsOf(name).every((word) => known.includes(word)) || signs(name, text);
}

/** Whether no word of a name is in that of who writes, which is a person's, and nobody signs with it. */
function isSomebodyElse(name: string, { sender, text }: Writer): boolean {
	const local = sender.address.split('@', 1)[0] ?? '';
	const known = wordsOf(`${sender.name} ${local}`).join(' ');
	if (wordsOf(sender.name).length < 2) return false;
	return !wordsOf(name).some((word) => known.includes(word)) && !signs(name, text);
}

/** Lines in which somebody signs. */
const signature = 25;

const signs = (name: string, text: string): boolean =>
	text
		.split('\n')
		.slice(-signature)
		.some((line) => wordsOf(line).join(' ') === wordsOf(name).join(' '));
