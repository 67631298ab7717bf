import { expect, it } from 'vitest';
import { nameField } from '../../../../../nodes/core/zoho/modules/name-field';

it.each([
	['Accounts', 'Account_Name'],
	['Contacts', 'Full_Name'],
	['Fleet_Contracts', 'Name'],
	['constructor', 'Name'],
])('knows %s by %s', (module, field) => expect(nameField(module)).toBe(field));
