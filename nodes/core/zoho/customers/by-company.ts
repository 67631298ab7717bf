import { coqlText } from '../query/coql-text';
import { compareCompanies, telltaleOf } from './names/company-name';
import type { SearchedModule } from './search-module';
import type { CustomerModule, CustomerQuestion, Find, Finds } from './words';

const nameFields: Readonly<Partial<Record<CustomerModule, string>>> = {
	Accounts: 'Account_Name',
	Leads: 'Company',
};

/** Accounts of the company's name, and leads who gave it; those whose names begin alike are not sure. */
export async function findByCompany(
	modules: readonly SearchedModule[],
	questions: readonly CustomerQuestion[],
): Promise<Finds> {
	const companies = questions.flatMap(({ company }) => company ?? []);
	const pieces = [...new Set(companies.flatMap((company) => telltaleOf(company) ?? []))];
	const records = await Promise.all(
		modules.map(async ({ module, has, many }) => {
			const field = nameFields[module];
			if (field === undefined || !has(field) || pieces.length === 0) return [];
			return await many(pieces.map((piece) => `${field} like ${coqlText(`%${piece}%`)}`));
		}),
	);
	const known = records.flat();
	return ({ company }) =>
		company === undefined
			? []
			: known.flatMap((record): Find[] => {
					const name = record.module === 'Accounts' ? record.name : record.company;
					const likeness = name === undefined ? undefined : compareCompanies(name, company);
					if (!likeness) return [];
					const why = `the company (${likeness.why})`;
					// Somebody else may have written from the company of a lead.
					return [{ record, sure: likeness.same && record.module === 'Accounts', why }];
				});
}
