import { z } from 'zod';
import { given } from '../../../kernel/given';
import { maybeText, text } from '../../arguments/argument';
import { openModule } from '../../rights/module-view';
import { isWhole } from '../../writing/convert-lead';
import { defineTool } from '../parts/define-tool';
import { valuesArgument } from '../parts/shared-arguments';
import { dryRunNote } from '../parts/told-writes';

const fed = ['Contacts', 'Accounts'];

export const convertLead = defineTool({
	name: 'convert_lead',
	class: 'write',
	/** Leads, where what becomes of them may be made. */
	modules: (views) =>
		fed.every((name) => views.some((view) => view.module === name && isWhole(view)))
			? views.filter(
					({ module, can, settings }) =>
						module === 'Leads' && can.update && settings.fill === undefined,
				)
			: [],
	description: () =>
		'Turn a lead into a contact, an account and, with values for it, a deal. It cannot be undone.',
	args: () =>
		z.strictObject({
			lead: text('ID or exact name of the lead'),
			deal: valuesArgument()
				.nullable()
				.meta({ description: 'Deal_Name, Stage, Closing_Date and more; null makes no deal' }),
			contact: maybeText('Contact that takes the lead up; null makes one'),
			account: maybeText('Account that takes the lead up; null makes one'),
		}),
	async run(desk, { lead, deal, contact, account }) {
		const view = openModule(desk.views, 'Leads', 'lead');
		const {
			id,
			action,
			contact: person,
			account: company,
			deal: made,
			jobId,
		} = await desk.convert(view, {
			lead,
			deal: deal ?? undefined,
			contact: contact ?? undefined,
			account: account ?? undefined,
		});
		return {
			...dryRunNote(desk.settings),
			lead: { id, done: action },
			...given({ contact: person, account: company, deal: made, job: jobId }),
		};
	},
});
