import { limits } from '../../words/limits';
import { grouped } from './grouped';
import type { SearchedModule } from './search-module';
import type { CustomerPorts, CustomerQuestion, Find, Finds, Known } from '../words';

/** Two digits stand together at the end of a number, however people group the others. */
const ending = 2;

/** Digits by which kept numbers are told apart before they are read, which takes time. */
const telling = 5;

/** Numbers asked for in two calls, at most, where more would be needed to ask for their ends. */
const keysOfTwoCalls = 50;

interface Setting {
	readPhone: CustomerPorts['readPhone'];
	country: string | undefined;
}

interface AskedNumber {
	number: string;
	country?: string;
}

/**
 * Records with one of the numbers in a phone field. Zoho keeps numbers as people type them, so none is
 * found by what it is equal to: those are read that end alike, or all of the module when that takes
 * fewer calls, and compared in E.164. What stands behind a number, such as an extension, hides it.
 */
export async function findByPhone(
	modules: readonly SearchedModule[],
	questions: readonly CustomerQuestion[],
	setting: Setting,
): Promise<Finds> {
	const asked = questions.flatMap((question) => numbersOf(question, setting));
	const unique = [...new Map(asked.map((one) => [one.number, one])).values()];
	if (unique.length === 0) return () => [];
	const byEnd = grouped(unique, ({ number }) => endOf(number));
	const ends = [...new Set(unique.map(({ number }) => number.slice(-ending)))];
	const records = await Promise.all(modules.map((one) => readEnding(one, ends, unique.length)));
	const found = new Map<string, Find[]>();
	for (const record of records.flat())
		for (const phone of record.phones)
			for (const { number, sure } of readKept(phone, byEnd.get(endOf(phone)) ?? [], setting))
				found.set(number, [...(found.get(number) ?? []), toFind(record, sure)]);
	return (question) =>
		numbersOf(question, setting).flatMap(({ number }) => found.get(number) ?? []);
}

/** Numbers of a question that can be read. */
export function numbersOf(
	{ phones }: CustomerQuestion,
	{ readPhone, country }: Setting,
): AskedNumber[] {
	return phones.flatMap((text) => readPhone(text, country) ?? []);
}

const endOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').slice(-telling);

async function readEnding(
	{ phones, many, within }: SearchedModule,
	ends: readonly string[],
	count: number,
): Promise<Known[]> {
	const conditions = phones.flatMap((field) => ends.map((end) => `${field} like '%${end}'`));
	if (conditions.length === 0) return [];
	const calls = 2 * Math.ceil(count / keysOfTwoCalls);
	if (conditions.length > calls * limits.coqlConditions) {
		const all = await within(
			calls,
			phones.map((field) => `${field} is not null`),
		);
		if (all) return all;
	}
	return await many(conditions);
}

/** Which of the asked numbers a kept one is: surely, when it says its country or the user does. */
function readKept(
	text: string,
	asked: readonly AskedNumber[],
	{ readPhone, country }: Setting,
): Array<{ number: string; sure: boolean }> {
	if (asked.length === 0) return [];
	const read = readPhone(text, country);
	if (read)
		return asked.flatMap(({ number }) => (number === read.number ? [{ number, sure: true }] : []));
	return asked
		.filter(({ number, country: at }) => at !== undefined && readPhone(text, at)?.number === number)
		.map(({ number }) => ({ number, sure: false }));
}

function toFind(record: Known, sure: boolean): Find {
	return {
		record,
		by: 'phone',
		sure,
		why: sure ? 'the phone number' : 'the phone number, which is kept without its country',
	};
}
