import { coqlText } from '../../query/coql-text';
import { limits } from '../../words/limits';
import { chunks } from '../../writing/chunks';
import { grouped } from './grouped';
import { familyNames, nameKeys, samePerson } from '../names/person-name';
import type { SearchedModule } from './search-module';
import type { CustomerQuestion, Find, Finds } from '../words';

/** Contacts and leads of the name. Many people share one, so none is ever sure. */
export async function findByPerson(
	modules: readonly SearchedModule[],
	questions: readonly CustomerQuestion[],
): Promise<Finds> {
	const names = [...new Set(questions.flatMap(({ person }) => person ?? []))];
	const people = modules.filter(({ module, has }) => module !== 'Accounts' && has('Last_Name'));
	const records = await Promise.all(
		people.flatMap(({ few }) =>
			chunks(names, limits.coqlInValues).map((some) => few(conditionsFor(some))),
		),
	);
	const keyed = records
		.flat()
		.flatMap((record) => [...nameKeys(record.name)].map((key) => ({ key, record })));
	const byKey = grouped(keyed, ({ key }) => key);
	return ({ person = '' }) => {
		const near = [...nameKeys(person)].flatMap((key) => byKey.get(key) ?? []);
		const those = new Set(near.map(({ record }) => record));
		return [...those]
			.filter(({ name }) => samePerson(name, person))
			.map(
				(record): Find => ({ record, by: 'person', sure: false, why: 'the name of the person' }),
			);
	};
}

function conditionsFor(names: readonly string[]): string[] {
	const values = [...new Set(names.flatMap(familyNames))];
	return chunks(values, limits.coqlInValues).map(
		(some) => `Last_Name in (${some.map(coqlText).join(', ')})`,
	);
}
