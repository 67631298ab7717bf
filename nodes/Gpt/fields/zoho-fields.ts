import type { INodeProperties } from 'n8n-workflow';
import { fieldsFor } from '../../runtime/panel/fields-for';
import { moduleField } from '../../runtime/panel/module-field';
import { authenticationField } from '../../runtime/zoho/zoho-credentials';

/** The parameter that chooses the connection to Zoho CRM: `authentication` is the model's. */
export const zohoAuthentication = 'zohoAuthentication';

/** What a task needs that is made of a module's rules: a connection, the module, and `own`. */
export const fieldsOfModule = (own: INodeProperties[]): INodeProperties[] =>
	fieldsFor({ fieldSource: ['module'] }, [
		{ ...authenticationField, displayName: 'Zoho CRM Authentication', name: zohoAuthentication },
		{ ...moduleField, description: 'The module whose own fields and picklists are used' },
		...own,
	]);
