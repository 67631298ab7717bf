import { coqlText } from '../query/coql-text';
import { limits } from '../words/limits';
import { chunks } from '../writing/chunks';
import type { SearchedModule } from './search-module';
import type { CustomerQuestion, Find, Finds, Known } from './words';

/** An address alone, or the one in `Name <address>`. */
const address = /[^\s<>()[\]\\,;:"]+@[^\s<>()[\]\\,;:"@]+\.[^\s<>()[\]\\,;:"@.]+/g;

/** Characters of an address. Source: RFC 5321. */
const longest = 254;

/** The addresses in the texts, as they are written; what is none is left out. */
export function addressesIn(texts: readonly string[]): string[] {
	const found = texts.flatMap((text) => text.slice(0, 10_000).match(address) ?? []);
	return [...new Set(found.filter((one) => one.length <= longest))];
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
	const byAddress = Map.groupBy(
		records.flat().flatMap((record) => record.emails.map((email) => ({ email, record }))),
		({ email }) => email.toLowerCase(),
	);
	return ({ emails }) => {
		const found = addressesIn(emails).flatMap(
			(one) => byAddress.get(one.toLowerCase())?.map(({ record }) => record) ?? [],
		);
		return unique(found).map((record): Find => ({ record, sure: true, why: 'the email address' }));
	};
}

const unique = (records: Known[]): Known[] => [
	...new Map(records.map((record) => [`${record.module} ${record.id}`, record])).values(),
];
