import { coqlText } from '../../query/coql-text';
import { compareCompanies, telltaleOf, type CompanyLikeness } from '../names/company-name';
import { foldings } from '../names/folded';
import type { SearchedModule } from './search-module';
import type { CustomerModule, CustomerQuestion, Find, Finds, Known } from '../words';

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
	const known = records.flat().map((record) => {
		const name = (record.module === 'Accounts' ? record.name : record.company) ?? '';
		return { record, name, folded: foldings(name)[0] };
	});
	return ({ company = '' }) => {
		const [piece] = foldings(telltaleOf(company) ?? '');
		// Comparing takes time: what lacks the piece was read for another question.
		return known
			.filter(({ folded }) => piece !== '' && folded.includes(piece))
			.flatMap(({ record, name }) => toFind(record, compareCompanies(name, company)));
	};
}

function toFind(record: Known, likeness: CompanyLikeness | undefined): Find[] {
	if (!likeness) return [];
	// Somebody else may have written from the company of a lead.
	const sure = likeness.same && record.module === 'Accounts';
	return [{ record, by: 'company', sure, why: `the company (${likeness.why})` }];
}
