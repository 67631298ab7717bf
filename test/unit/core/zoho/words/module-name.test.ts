import { expect, it } from 'vitest';
import { asModuleName } from '../../../../../nodes/core/zoho/words/module-name';
import { thrown } from '../thrown';

it.each(['L', 'Leads', 'Sales_Orders', 'CustomModule12', 'x'.repeat(100)])(
	'%s is a module',
	(name) => {
		expect(asModuleName(name)).toBe(name);
	},
);

it.each(['', '1Leads', '_Leads', 'Leads/1', '../Leads', 'Leads?', ' Leads', 'x'.repeat(101)])(
	'%j is none',
	async (module) => {
		const error = await thrown(() => asModuleName(module));
		expect([error.code, error.details]).toEqual(['INVALID_MODULE_NAME', { module }]);
	},
);
