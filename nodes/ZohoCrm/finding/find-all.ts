import { given } from '../../core/kernel/given';
import {
	customerModules,
	type CustomerAnswer,
	type CustomerPorts,
} from '../../core/zoho/customers/words';
import type { Zoho } from '../../core/zoho/zoho';
import type { Row } from '../../runtime/rows/operation';
import type { SoughtRecord } from './sought-record';

/** Who each row means, in the order of the rows; all of a default country are looked for together. */
export async function findAll<Sought extends Row<{ own: SoughtRecord }>>(
	rows: readonly Sought[],
	zoho: Zoho,
	ports: CustomerPorts,
): Promise<Map<Sought, CustomerAnswer>> {
	const answers = new Map<number, CustomerAnswer>();
	for (const country of new Set(rows.map(({ params }) => params.own.country))) {
		const some = rows.filter(({ params }) => params.own.country === country);
		const questions = some.map(({ params }) => params.own.question);
		const settings = {
			...{ modules: customerModules, deals: false, cases: false, closedStatuses: [] },
			...given({ country }),
		};
		const found = await zoho.customers.find(questions, { settings, ...ports });
		found.forEach((answer, at) => answers.set(some[at]?.index ?? -1, answer));
	}
	return new Map(
		rows.flatMap((row) => {
			const answer = answers.get(row.index);
			return answer ? [[row, answer] as const] : [];
		}),
	);
}
