import { coqlText } from '../../query/coql-text';
import { addressesIn } from './by-email';
import type { SearchedModule } from './search-module';
import type { CustomerQuestion, Find, Finds, ReadDomain, WebDomain } from '../words';

/**
 * Accounts with a page at one of the domains; of several those at the very host, such as that of a
 * branch. A domain may be shared by a group of companies and by whoever works for them: none is sure.
 */
export async function findByDomain(
	modules: readonly SearchedModule[],
	questions: readonly CustomerQuestion[],
	readDomain: ReadDomain,
): Promise<Finds> {
	const asked = questions.flatMap((question) => domainsOf(question, readDomain));
	const names = [...new Set(asked.map(({ registered }) => registered))];
	const accounts = modules.filter(({ module, has }) => module === 'Accounts' && has('Website'));
	const records = await Promise.all(
		names.length === 0
			? []
			: accounts.map(({ many }) =>
					many(names.map((name) => `Website like ${coqlText(`%${name}%`)}`)),
				),
	);
	const pages = records.flat().flatMap((record) => {
		const domain = readDomain(record.website ?? '');
		return domain ? [{ record, domain }] : [];
	});
	return (question) =>
		domainsOf(question, readDomain).flatMap((domain) => {
			const near = pages.filter((page) => page.domain.registered === domain.registered);
			const same = near.filter((page) => page.domain.host === domain.host);
			return (same.length > 0 ? same : near).map(
				({ record }): Find => ({ record, by: 'domain', sure: false, why: 'the web domain' }),
			);
		});
}

/** Domains of a question that belong to somebody: its own, and those of its mail addresses. */
export function domainsOf(
	{ domains, emails }: CustomerQuestion,
	readDomain: ReadDomain,
): WebDomain[] {
	const ofMail = addressesIn(emails).map((one) => one.slice(one.lastIndexOf('@') + 1));
	const read = [...domains, ...ofMail].flatMap((text) => readDomain(text) ?? []);
	const known = new Map(read.filter(({ isFree }) => !isFree).map((one) => [one.host, one]));
	return [...known.values()];
}
