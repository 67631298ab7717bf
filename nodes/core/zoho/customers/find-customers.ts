import { given } from '../../kernel/given';
import type { JsonObject } from '../../kernel/json';
import type { RecordDeps } from '../modules/record-deps';
import { listUsers } from '../users/list-users';
import { accountOf, shownOf, toAnswer, type Beside } from './answer';
import { findByCompany } from './ways/by-company';
import { findByDomain } from './ways/by-domain';
import { findByEmail } from './ways/by-email';
import { findByPerson } from './ways/by-person';
import { findByPhone } from './ways/by-phone';
import { decide, isSettled } from './decide';
import type { Decision } from './decision';
import { openCases, openDeals, type Holders } from './open-work';
import { readBeside } from './read-beside';
import { openModule, textOf, type SearchedModule } from './ways/search-module';
import { readable, unreadOf } from './unread';
import type {
	AskedCustomer,
	CustomerAnswer,
	CustomerModule,
	CustomerPorts,
	CustomerQuestion,
	CustomerSettings,
} from './words';

export interface CustomerSearch extends CustomerPorts {
	settings: CustomerSettings;
}

/**
 * Who each question means, in the order of the questions. All are looked for together: in each module
 * two calls at most for 50 addresses, names or domains. Names are looked up only for who is not known
 * by address or number. Fails when a module to look in cannot be read, since nobody would be found then.
 */
export async function findCustomers(
	deps: RecordDeps,
	asked: readonly CustomerQuestion[],
	search: CustomerSearch,
): Promise<CustomerAnswer[]> {
	const questions = asked.map(readable);
	const decisions = await decideAll(deps, questions, search);
	const beside = await readBesideOf(deps, decisions, search.settings);
	return decisions.map((decision, at) => {
		const question = asked[at] ?? nothing;
		return {
			...toAnswer(decision, beside, unreadOf(question, search, search.settings)),
			asked: askedOf(question, search.settings),
		};
	});
}

const nothing: CustomerQuestion = { emails: [], phones: [], domains: [] };

const askedOf = (
	{ emails, phones, domains, person, company }: CustomerQuestion,
	{ country }: CustomerSettings,
): AskedCustomer => ({ emails, phones, domains, ...given({ person, company, country }) });

async function decideAll(
	deps: RecordDeps,
	questions: readonly CustomerQuestion[],
	{ settings, readPhone, readDomain }: CustomerSearch,
): Promise<Decision[]> {
	const { country } = settings;
	const open = async (
		needed: readonly CustomerQuestion[],
		...modules: CustomerModule[]
	): Promise<SearchedModule[]> => {
		const chosen = settings.modules.filter((one) => needed.length > 0 && modules.includes(one));
		return await Promise.all(
			chosen.map((module) => openModule(deps, module, settings.only?.[module])),
		);
	};

	const written = questions.filter(({ emails }) => emails.length > 0);
	const byEmail = await findByEmail(await open(written, 'Contacts', 'Leads'), written);
	const called = questions.filter((one) => one.phones.length > 0 && !isSettled(one, [byEmail]));
	const phoned = await open(called, 'Accounts', 'Contacts', 'Leads');
	const byPhone = await findByPhone(phoned, called, { readPhone, country });

	const unknown = questions.filter((one) => !isSettled(one, [byEmail, byPhone]));
	const firms = unknown.filter(({ company }) => company !== undefined);
	const named = unknown.filter(({ person }) => person !== undefined);
	const [byCompany, byDomain, byPerson] = await Promise.all([
		findByCompany(await open(firms, 'Accounts', 'Leads'), firms),
		findByDomain(await open(unknown, 'Accounts'), unknown, readDomain),
		findByPerson(await open(named, 'Contacts', 'Leads'), named),
	]);
	const finds = { byEmail, byPhone, byPerson, byCompany, byDomain };
	return questions.map((question) => decide(question, finds, readDomain));
}

async function readBesideOf(
	deps: RecordDeps,
	decisions: readonly Decision[],
	settings: CustomerSettings,
): Promise<Beside> {
	const idsOf = (ids: Array<string | undefined>) => [...new Set(ids.flatMap((id) => id ?? []))];
	const offered = decisions.flatMap((decision) => shownOf(decision).map(({ record }) => record));
	const offeredOf = (module: CustomerModule) =>
		offered.filter((record) => record.module === module).map(({ id }) => id);
	const holders: Holders = {
		contacts: idsOf([...decisions.map(({ contact }) => contact?.id), ...offeredOf('Contacts')]),
		accounts: idsOf([
			...decisions.map((decision) => accountOf(decision)?.id),
			...offered.map(({ account }) => account?.id),
			...offeredOf('Accounts'),
		]),
	};
	const hasHolder = holders.contacts.length + holders.accounts.length > 0;
	const isFound =
		offered.length > 0 ||
		decisions.some(({ contact, lead, account }) => contact ?? lead ?? account);
	const [deals, cases, users] = await Promise.all([
		readBeside('Deals', async () =>
			settings.deals && hasHolder ? await openDeals(deps, holders, settings) : [],
		),
		readBeside('Cases', async () =>
			settings.cases && hasHolder ? await openCases(deps, holders, settings) : [],
		),
		readBeside<JsonObject>('Users', async () =>
			isFound ? await listUsers(deps, { type: 'AllUsers' }) : [],
		),
	]);
	const known = users.rows.map((user) => [textOf(user['id']) ?? '', user] as const);
	return {
		deals: deals.rows,
		cases: cases.rows,
		users: users.rows.length > 0 ? new Map(known) : undefined,
		notes: [...deals.notes, ...cases.notes, ...users.notes],
	};
}
