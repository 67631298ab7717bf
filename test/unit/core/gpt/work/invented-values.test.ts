import { describe, expect, it } from 'vitest';
import type { FieldType, TaskField } from '../../../../../nodes/core/gpt/task/task';
import { answered, gptWith, job, scriptedServer } from '../scripted-server';

/** Type, document, quote, value, choices: what nobody wrote, with a quote that stands there or nearly so. */
const invented: Array<[FieldType, string, string, unknown, string?]> = [
	['number', 'The fee is 12.50 EUR per hour.', '12.50 EUR', 1250],
	['number', 'Probability 3.75 percent', 'Probability 3.75', 375],
	['number', 'Menge: 12,5 t', '12,5 t', 125],
	['number', 'Total $1,234.56 due', 'Total $1,234.56', 1.23456],
	['number', 'We need 5000 units at 3 % discount.', '5000 units at 3 % discount', 50],
	['number', 'Pages 10-20 apply', 'Pages 10-20', -20],
	['number', 'Result of the year: -12,500 EUR', '12,500 EUR', 12500],
	['number', 'Result of the year: −12,500 EUR', '−12,500 EUR', 12500],
	['number', 'Budget: 12 500 EUR', '500 EUR', 500],
	['number', 'Budget: 12\u00a0500 EUR', '500 EUR', 500],
	['number', 'Budget: 12 million EUR', '12 million EUR', 12],
	['number', 'Budget: 12 million EUR', 'Budget: 12', 12],
	['number', 'Tel 0301234, date 12.05.2026', '12.05.2026', 12052026],
	['number', 'Version v3x500', 'v3x500', 500],
	['integer', '2nd floor, 5 m cable', '5 m cable', 5000000],
	['email', 'Write to jo.ann@x.example please', 'ann@x.example', 'ann@x.example'],
	['email', 'Write to jo-ann@x.example.com please', 'jo-ann@x.example.com', 'ann@x.example'],
	[
		'email',
		'Contacts: ann@other.example, bob@acme.example',
		'ann@other.example, bob@acme.example',
		'ann@acme.example',
	],
	['text', 'Bob Miller met Ann Smith.', 'Bob Miller met Ann Smith.', 'Ann Miller'],
	['text', 'We do not accept the offer.', 'We do not accept the offer.', 'We accept the offer'],
	['text', 'We do not accept the offer.', 'accept the offer', 'accept the offer'],
	['text', 'Payment in 15 years.', '15 years', '1.5 years'],
	['text', 'Payment in -15 years.', '-15 years', '15 years'],
	['text', 'VAT 1 2 3 45', 'VAT 1 2 3 45', '12345'],
	['boolean', 'I am not interested in a demo.', 'interested in a demo', true],
	['boolean', 'I am not interested in a demo.', 'interested', true],
	[
		'choice',
		'We are not interested any more.',
		'not interested any more',
		'Interested',
		'Interested,Not Interested',
	],
	['choice', 'Nicht dringend', 'Nicht dringend', 'Dringend', 'Dringend,Normal'],
	['choice', '不同意', '不同意', '同意', '同意,不同意'],
	['choice', 'Priority: not High', 'High', 'High', 'High,Low'],
	[
		'choices',
		'Products: no Bikes, only Trailers',
		'no Bikes, only Trailers',
		['Bikes', 'Trailers'],
		'Bikes,Trailers',
	],
	['date', 'Call 0049 2031 555. Delivery on 3 March.', 'Delivery on 3 March', '2031-03-03'],
	['date', 'Delivery not before 3 March 2026', '3 March 2026', '2026-03-03'],
	['date', 'Artikel 1.2.3.2026', '1.2.3.2026', '2026-03-02'],
	['date', 'Order 12026-03-051', '2026-03-05', '2026-03-05'],
	[
		'datetime',
		'Meeting 3 March 2026 at 10:30 pm',
		'3 March 2026 at 10:30 pm',
		'2026-03-03T10:30:00',
	],
	['datetime', 'Meeting 3 March 2026 at 3 pm', '3 March 2026 at 3 pm', '2026-03-03T03:00:00'],
	['datetime', 'Meeting 3 March 2026 at 9:00 am', '3 March 2026 at 9:00 am', '2026-03-03T21:00:00'],
	['text', 'Vertrag mit Müller GmbH, nicht Maier AG', 'Müller GmbH, nicht Maier AG', 'Maier GmbH'],
	[
		'text',
		'le client n’a pas signé le contrat de vente',
		'le client a signé le contrat de vente',
		'le client a signé le contrat de vente',
	],
	[
		'boolean',
		'Oferta no ha sido aceptada por el cliente',
		'Oferta ha sido aceptada por el cliente',
		true,
	],
	[
		'boolean',
		'Nabídka nebyla zákazníkem přijata v termínu',
		'Nabídka zákazníkem přijata v termínu',
		true,
	],
	[
		'text',
		'Клиент не согласен с ценой договора',
		'Клиент согласен с ценой договора',
		'согласен с ценой договора',
	],
	[
		'text',
		'Klient nie akceptuje ceny umowy',
		'Klient akceptuje ceny umowy',
		'akceptuje ceny umowy',
	],
	[
		'text',
		'the customer hardly accepts the price of the contract',
		'the customer accepts the price of the contract',
		'the customer accepts the price of the contract',
	],
	[
		'text',
		'the customer refuses the price of the contract',
		'the customer accepts the price of the contract',
		'the price of the contract',
	],
];

const field = (type: FieldType, choices = ''): TaskField => ({
	name: 'it',
	label: type === 'boolean' ? 'Interested in a demo' : 'it',
	description: '',
	type,
	choices: choices === '' ? [] : choices.split(','),
	required: false,
});

async function statusOf(
	type: FieldType,
	text: string,
	quote: string,
	value: unknown,
	choices?: string,
) {
	const server = scriptedServer(
		answered({ it: { quote, value } }),
		answered({ it: { quote, value } }),
	);
	const task = { kind: 'extract' as const, fields: [field(type, choices)], acceptInferred: false };
	const outcome = await gptWith(server).work(job(task, text));
	return outcome.ok ? outcome.value.fields['it']?.status : outcome.error.code;
}

describe('a value that the document does not state', () => {
	it.each(invented)('goes to a person: %s of "%s" quoted as "%s", value %j', async (...row) => {
		expect(await statusOf(...row)).toBe('review');
	});
});

describe('a value that the document states', () => {
	it.each<[FieldType, string, string, unknown, string?]>([
		['number', 'The fee is 12.50 EUR per hour.', '12.50 EUR', 12.5],
		['number', 'Total $1,234.56 due', '$1,234.56', 1234.56],
		['number', 'Result: -12,500 EUR', '-12,500 EUR', -12500],
		['number', 'Budget: 12 500 EUR', 'Budget: 12 500 EUR', 12500],
		['number', 'Budget: 12 million EUR', '12 million', 12_000_000],
		['number', 'EUR12,500 net', 'EUR12,500', 12500],
		['number', 'Rs 1,00,000 only', 'Rs 1,00,000', 100_000],
		['email', 'Write to <Jo.Ann@x.example>.', 'Jo.Ann@x.example', 'jo.ann@x.example'],
		['text', 'Please ask Miller, Bob about it.', 'Miller, Bob', 'Bob Miller'],
		['text', 'Payment in 1.5 years.', '1.5 years', '1.5 years'],
		['text', 'Call +1 (555) 010-1234 now', '+1 (555) 010-1234', '+15550101234'],
		['boolean', 'I am not interested in a demo.', 'not interested in a demo', false],
		['choice', 'Priority: High, not Low', 'Priority: High', 'High', 'High,Low'],
		['datetime', '3 March 2026 at 10:30 pm', '3 March 2026 at 10:30 pm', '2026-03-03T22:30:00'],
		['datetime', '3 March 2026, 9:00 am', '3 March 2026, 9:00 am', '2026-03-03T09:00:00'],
		['text', '東京都の田中です', '東京都', '東京都'],
	])('is accepted: %s of "%s" quoted as "%s", value %j', async (...row) => {
		expect(await statusOf(...row)).toBe('accepted');
	});
});
