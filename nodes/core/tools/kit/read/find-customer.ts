import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../../kernel/json';
import { customerModules } from '../../../zoho/customers/words';
import { maybeText } from '../../arguments/argument';
import { showFacts } from '../../answer/show-value';
import { dataNotice } from '../../answer/table';
import { bounds } from '../../words/bounds';
import { failTool } from '../../words/error-catalog';
import { defineTool } from '../parts/define-tool';

export const findCustomer = defineTool({
	name: 'find_customer',
	class: 'read',
	modules: (views) => views.filter(({ module }) => customerModules.some((one) => one === module)),
	description: () =>
		'Who somebody is to the CRM: contact, lead or account with owner, open deals and cases. Give all that is known; candidates are for a person to choose from.',
	args: () =>
		z.strictObject({
			email: maybeText('Email address'),
			phone: maybeText('Phone number'),
			person: maybeText('Name of the person'),
			company: maybeText('Name of the company'),
		}),
	async run(desk, { email, phone, person, company }) {
		if ([email, phone, person, company].every((one) => one === null)) {
			const expected = 'an address, or else phone, person or company';
			throw failTool('ARGUMENT_MISSING', { parameter: 'email', expected });
		}
		const found = await desk.customer({
			emails: email === null ? [] : [email],
			phones: phone === null ? [] : [phone],
			domains: [],
			...(person === null ? {} : { person }),
			...(company === null ? {} : { company }),
		});
		const shown = showFacts(found, bounds.listText);
		return { note: dataNotice, ...(isJsonObject(shown) ? shown : ({} as JsonObject)) };
	},
});
