import { expect, it } from 'vitest';
import { withSeModule } from '../../../../../../nodes/core/zoho/rules/values/se-module';

const link = { id: '5725767000000411001', module: { api_name: 'Deals' } };

it('says the module of What_Id beside it, as Zoho CRM asks for', () => {
	expect(withSeModule({ What_Id: link })).toEqual({ What_Id: link, $se_module: 'Deals' });
});

it.each([
	{ What_Id: { id: '5725767000000411001' } },
	{ What_Id: link, $se_module: 'Accounts' },
	{ Subject: 'Call back', What_Id: null },
])('leaves %j as it is', (row) => expect(withSeModule(row)).toBe(row));
