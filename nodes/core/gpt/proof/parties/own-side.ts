import { lettersAndDigits } from '../../text/fold';
import type { TaskField } from '../../task/task';
import { nameBefore } from '../lines/other-line';
import type { Place } from '../setting';
import { greeting } from './greetings';
import { isInOwnTurn } from './own-turn';
import { roleOf } from './roles';
import { domainOf, wordsOf, type Sides } from './sides';

/** Before the company that a paper is for. */
const supplierLabel =
	/(?:(?<!\p{L})(?:supplier|vendor|seller|sold by|lieferant|verkäufer|auftragnehmer|fournisseur|vendeur|proveedor|vendedor|fornitore|venditore|leverancier|verkoper|dostawca|sprzedawca|leverantör|leverandør|säljare|dodavatel|fornecedor|tedarikçi|toimittaja|постачальник|продавець)|仕入先|供应商|공급자)\s?[:：]?\s*\S$/iu;
const addresseeLabel = /^\s{0,8}(?:to|an|à|para|aan|do|till|til|кому)\s?[:：]?\s*\S$/iu;
const accountWith =
	/(?:account|order|konto|compte|commande|cuenta|pedido|conto|ordine|rekening|bestelling|zamówienie|beställning)\s(?:with|bei|auprès de|con|presso|bij|w|hos)\s\S$/iu;
/** Behind the company that a paper of Japan, China or Korea is for. */
const addresseeBehind = /^\s?(?:御中|귀중|귀하)/u;

/** Letters of a domain's name, at least, that make a company's. */
const leastLetters = 4;

/**
 * Whether a value is of whoever the document is addressed to: an address of theirs, a name beside one or
 * in the greeting, a company of their domain's name or behind `Supplier:`.
 */
export function isOfOwnSide(field: TaskField, value: string, place: Place, sides: Sides): boolean {
	switch (roleOf(field)) {
		case 'email':
			return sides.ownAddresses.has(value.toLowerCase()) || sides.ownDomains.has(domainOf(value));
		case 'person':
			return isOwnPerson(value, place, sides);
		case 'company':
			return isOwnCompany(value, place, sides);
		default:
			if (isTold(field, value, sides)) return true;
			return isContactData(field) && (isInOwnBlock(place, sides) || isInOwnTurn(place, sides));
	}
}

/** Words of the longest name of a company. */
const nameWords = 7;

/** Whether the value of any text is the company that the user calls their own, unless the field asks for that. */
function isTold({ type, label, name }: TaskField, value: string, { ownCompanies }: Sides): boolean {
	if (
		type !== 'text' ||
		/owner|assign|recipient|addressee|(?:^|[\s_])our[\s_]/iu.test(label || name)
	)
		return false;
	const words = wordsOf(value);
	if (words.length > nameWords) return false;
	return ownCompanies.some((company) => {
		const own = wordsOf(company);
		return own.length > 1 && own.every((word, at) => word === words[at]);
	});
}

function isOwnPerson(value: string, place: Place, { ownPeople, sender }: Sides): boolean {
	const words = wordsOf(value);
	const isIn = (name: string[]) => words.length > 0 && words.every((word) => name.includes(word));
	if (sender && isIn(wordsOf(sender.name))) return false;
	return ownPeople.some(isIn) || isGreeted(place);
}

function isGreeted({ text, start, end }: Place): boolean {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const line = text.slice(from).split('\n', 1)[0] ?? '';
	return [...line.matchAll(greeting)].some(({ index, 0: whole }) => {
		return start < from + index + whole.length && from + index < end;
	});
}

function isOwnCompany(value: string, { text, start, end }: Place, sides: Sides): boolean {
	if (isOwnName(value, sides)) return true;
	const before = nameBefore(text, start);
	const isLabelled = [supplierLabel, addresseeLabel, accountWith].some((label) =>
		label.test(before),
	);
	return isLabelled || addresseeBehind.test(text.slice(end, end + 4));
}

/** Whether a name begins as one of ours, or as our domain does, and not in the middle of a word. */
function isOwnName(value: string, { ownDomains, ownCompanies }: Sides): boolean {
	const words = wordsOf(value);
	const letters = lettersAndDigits(value);
	const isDomain = [...ownDomains].some((domain) => {
		const own = lettersAndDigits(domain.split('.').slice(-2, -1).join(''));
		const starts = words.map((_, at) => words.slice(0, at + 1).join(''));
		return own.length >= leastLetters && (letters === own || starts.includes(own));
	});
	if (isDomain) return true;
	return ownCompanies.some((company) => {
		const own = wordsOf(company);
		const shared = words.slice(0, Math.min(words.length, own.length));
		return shared.join('').length >= leastLetters && shared.every((word, at) => word === own[at]);
	});
}

const isContactData = ({ label, name, type }: TaskField): boolean =>
	type === 'text' &&
	/street|city|town|zip|postal|code$|country|phone|fax|website/iu.test(label || name);

/** Lines below our name that belong to it. */
const blockLines = 3;

/** Whether a place is behind our name in its line, or in the few below that no empty one parts from it. */
function isInOwnBlock({ text, start }: Place, sides: Sides): boolean {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const above = text
		.slice(0, from)
		.split('\n')
		.slice(-blockLines - 1, -1)
		.reverse();
	const empty = above.findIndex((line) => line.trim() === '');
	const own = text.slice(from, start).split(/[·|•,;]/u);
	const block = [...own, ...(empty < 0 ? above : above.slice(0, empty))];
	return block.some((line) => isOwnName(line, sides) && !/[:：]/u.test(line));
}
