import { foldText } from '../../text/fold';
import { placeOf } from '../lines/line-kinds';
import { phoneLines } from '../lines/phone-lines';
import { newWords, oldWords } from '../old/old-words';
import { sentenceAround } from '../sentence';

const phone = /[+(]{0,2}\d(?:[\s()./-]{0,2}\d){5,18}/gu;
/** Says behind a number that it is the new one. */
const becameNew = /に変わ|に変更|改为|로 변경|로 바뀌/u;

/**
 * The number that a text announces as the new one of a field's kind, where the value is another and is
 * not announced: `My new number is …` above an old signature. undefined where nothing is announced.
 */
export function announcedPhone(label: string, value: string, text: string): string | undefined {
	const kind = kindOf(foldText(label));
	if (kind < 0 || label.search(oldWords) >= 0) return undefined;
	const announced = [...text.matchAll(phone)].filter((match) => isAnnounced(text, match, kind));
	const digits = digitsOf(value);
	if (announced.some(([number]) => digitsOf(number).endsWith(digits.slice(-6)))) return undefined;
	return announced[0]?.[0];
}

const kindOf = (words: string): number =>
	phoneLines.slice(0, 3).findIndex((kind) => placeOf(kind, words) >= 0);

function isAnnounced(text: string, { 0: number, index }: RegExpExecArray, kind: number): boolean {
	const end = index + number.length;
	const sentence = sentenceAround(text, { start: index, end });
	const before = text.slice(sentence.start, index);
	const isNew = before.search(newWords) >= 0 || becameNew.test(text.slice(end, end + 8));
	const named = kindOf(foldText(before));
	const isNumber =
		named >= 0 ||
		/(?:number|nummer|numm|numér|númer|numer|direct line|番号|電話|号码)/iu.test(before);
	return isNew && isNumber && (named < 0 ? 1 : named) === kind;
}

const digitsOf = (text: string) => text.replace(/\D/gu, '');
