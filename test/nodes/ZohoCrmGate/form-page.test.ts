import { expect, it } from 'vitest';
import { formPage, sentPage } from '../../../nodes/ZohoCrmGate/ask/form-page';
import { readForm } from '../../../nodes/ZohoCrmGate/ask/read-form';

const hostile = '"><script>alert(1)</script>{{ $json }}';

it('shows what strangers wrote as text', () => {
	const form = readForm([
		{ fieldType: 'text', fieldLabel: hostile, defaultValue: hostile, placeholder: hostile },
		{ fieldType: 'textarea', fieldLabel: 'Text', defaultValue: `</textarea>${hostile}` },
		{
			fieldType: 'dropdown',
			fieldLabel: 'Choice',
			defaultValue: hostile,
			fieldOptions: { values: [{ option: hostile }, { option: 'b' }] },
		},
		{
			fieldType: 'checkbox',
			fieldLabel: 'Some',
			defaultValue: [hostile],
			fieldOptions: { values: [{ option: hostile }] },
		},
	]);
	const page = formPage({ title: hostile, message: hostile, form, nonce: 'n' });
	expect(page).not.toContain('<script>');
	expect(page.match(/<\/textarea>/g)).toHaveLength(1);
	expect(page.match(/ selected/g)).toHaveLength(1);
	expect(page.match(/ checked/g)).toHaveLength(1);
	expect(sentPage({ title: hostile, nonce: 'n' })).not.toContain('<script>alert');
});

it('keeps line breaks at the begin of a text', () => {
	const form = readForm([{ fieldType: 'textarea', fieldLabel: 'Text', defaultValue: '\nHello' }]);
	expect(formPage({ title: '', message: '', form, nonce: 'n' })).toContain('>\n\nHello</textarea>');
});

it('chooses nothing where what was proposed is no choice', () => {
	const form = readForm([
		{
			fieldType: 'dropdown',
			fieldLabel: 'Sure',
			defaultValue: '',
			fieldOptions: { values: [{ option: 'Yes' }, { option: 'No' }] },
		},
	]);
	expect(formPage({ title: '', message: '', form, nonce: 'n' })).toContain(
		'<option value="" selected></option><option value="Yes">',
	);
});

it('shows all of choices that a closed list would cut short, and chooses none of them', () => {
	const long = `Contact Harriet Fennimore, ${'Parcel '.repeat(9)}"<b>`;
	const form = (defaultValue: string) =>
		readForm([
			{
				...{ fieldType: 'dropdown', fieldLabel: 'Who Is Meant', defaultValue },
				fieldOptions: { values: [{ option: long }, { option: 'None of These' }] },
			},
		]);
	const page = formPage({ title: '', message: '', form: form(''), nonce: 'n' });
	expect(page.match(/<input type="radio" name="field-0"/g)).toHaveLength(2);
	expect(page).toContain('&#60;b&#62;');
	expect(page).not.toMatch(/<select|checked>/);
	const chosen = formPage({ title: '', message: '', form: form(long), nonce: 'n' });
	expect(chosen.match(/ checked>/g)).toHaveLength(1);
});

it.each([undefined, null, 'no json', '{}', 7, [1, null, { fieldType: 'file', fieldLabel: 'F' }]])(
	'finds no field in %j',
	(value) => {
		expect(readForm(value)).toEqual([]);
	},
);

it('reads a form that came as JSON', () => {
	expect(readForm('[{"fieldType":"date","fieldLabel":"Day"}]')).toEqual([
		{ fieldType: 'date', fieldLabel: 'Day', defaultValue: '', placeholder: '' },
	]);
});
