import { z } from 'zod';
import { failTool } from '../../words/error-catalog';
import { openModule, type ModuleView } from '../../rights/module-view';
import type { Filled } from './make-one';

/** Modules that a call or a meeting may be about. Source: Zoho CRM v8, `What_Id` and `Who_Id`. */
const related = ['Accounts', 'Campaigns', 'Cases', 'Contacts', 'Deals', 'Leads', 'Products'];

/** The record that a call or a meeting is about, as two arguments. */
export const aboutArguments = (views: readonly ModuleView[]) => {
	const modules = views.map(({ module }) => module).filter((name) => related.includes(name));
	return {
		module: z
			.string()
			.nullable()
			.meta({ enum: [...modules, null], description: 'Module of record; null when there is none' }),
		record: z
			.string()
			.nullable()
			.meta({ description: 'ID or exact name of the contact, lead, deal … it is about' }),
	};
};

/** People stand in one field and everything else in another, with its module. */
export function aboutField(
	named: string | null,
	record: string | null,
	views: readonly ModuleView[],
): Filled[] {
	if (record === null) return [];
	if (named === null) {
		const expected = 'the module of the record that is named';
		throw failTool('ARGUMENT_MISSING', { parameter: 'module', expected });
	}
	const { module } = openModule(views, named, 'module');
	if (module === 'Contacts') return [['Who_Id', record, 'record']];
	return [['What_Id', `${module}: ${record}`, 'record']];
}
