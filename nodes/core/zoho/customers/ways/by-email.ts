import { coqlText } from '../../query/coql-text';
import { limits } from '../../words/limits';
import { chunks } from '../../writing/chunks';
import { grouped } from './grouped';
import type { SearchedModule } from './search-module';
import type { CustomerQuestion, Find, Finds, Known } from '../words';

/** What stands around an address, as in `Name <address>`, signs that nobody sees among it. */
const around = /[\s<>()[\]\\,;:"|“”„«»‹›\u200b-\u200f\u2060\ufeff]+/;
/** Single quotes around one; within one they are part of it, as in `o'brien@example.com`. */
const quotes = /^['‘’‚`]{1,4}|['‘’`]{1,4}$/g;

const isAddress = (text: string): boolean => /^[^@]+@[^@.]+(?:\.[^@.]+)+$/.test(text);

/** Characters of an address. Source: RFC 5321. */
const longest = 254;

/** The addresses in the texts, as they are written; what is none is left out. */
export function addressesIn(texts: readonly string[]): string[] {
	const words = texts.flatMap((text) => text.split(around)).map((word) => word.replace(quotes, ''));
	return [...new Set(words.filter((one) => one.length <= longest && isAddress(one)))];
}

/** Contacts and leads that have one of the addresses in any of their e-mail fields. */
export async function findByEmail(
	modules: readonly SearchedModule[],
	questions: readonly CustomerQuestion[],
): Promise<Finds> {
	const asked = questions.flatMap(({ emails }) => addressesIn(emails));
	// Zoho's papers do not say that case plays no part.
	const values = [...new Set(asked.flatMap((one) => [one.toLowerCase(), one]))];
	const people = modules.filter(({ module, emails }) => module !== 'Accounts' && emails.length > 0);
	const records = await Promise.all(
		people.flatMap(({ emails, few }) =>
			chunks(values, limits.coqlInValues).map((some) =>
				few(emails.map((field) => `${field} in (${some.map(coqlText).join(', ')})`)),
			),
		),
	);
	const byAddress = grouped(
		records.flat().flatMap((record) => record.emails.map((email) => ({ email, record }))),
		({ email }) => email.toLowerCase(),
	);
	return ({ emails }) => {
		const found = addressesIn(emails).flatMap(
			(one) => byAddress.get(one.toLowerCase())?.map(({ record }) => record) ?? [],
		);
		return unique(found).map(
			(record): Find => ({ record, by: 'email', sure: true, why: 'the email address' }),
		);
	};
}

const unique = (records: Known[]): Known[] => [
	...new Map(records.map((record) => [`${record.module} ${record.id}`, record])).values(),
];
