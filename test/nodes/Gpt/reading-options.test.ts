import type { IDataObject, INodeParameters, INodePropertyOptions } from 'n8n-workflow';
import { describe, expect, it } from 'vitest';
import { readingOptions } from '../../../nodes/Gpt/fields/reading-options';
import { createTwin } from '../../../sandbox/zoho/twin';
import type { StoredCredential } from '../../support/engine/credentials';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { answered } from '../../unit/core/gpt/scripted-server';
import { standBetween } from '../between';
import { moduleOf } from '../ZohoCrm/on-twin';
import { extracting, keyFor, modelCredentialTypes, modelOf, onStandIn } from './on-stand-in';

const { run, standIn } = onStandIn();

/** Runs the node against a model that gives this answer; what it was asked, and what came of it. */
async function runWith(
	answer: IDataObject,
	parameters: INodeParameters,
	text: string,
	zoho: StoredCredential[] = [],
) {
	let asked: any;
	const model = await standBetween(standIn().url, ({ path, body }, response) => {
		if (!path.endsWith('/responses')) return false;
		asked = JSON.parse(body);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(answered(answer)));
		return true;
	});
	const outcome = await run(parameters, {
		input: [{ json: { text } }],
		credentials: [keyFor(model.url, standIn().apiKey), ...zoho],
		credentialTypes: [...zohoCredentialTypes, ...modelCredentialTypes],
	});
	model.close();
	return { asked, ...outcome };
}

const one = (type: string, more: Record<string, string | boolean> = {}) => [
	{ name: 'it', type, description: '', required: false, ...more },
];
const said = (quote: string, value: unknown) => ({ it: { quote, value } }) as IDataObject;
const fieldOf = ({ items }: { items: IDataObject[] }, name = 'it') => {
	const { status, issues } = (items[0]?.['fields'] as any)[name];
	return [status, ...issues.map(({ code }: { code: string }) => code)];
};

describe('what people say of their texts is what the model is told and the check goes by', () => {
	it.each([
		['', ['review', 'DATE_AMBIGUOUS']],
		['en-US', ['accepted']],
		['en-GB', ['review', 'DAY_OFF']],
	])('Locale "%s": 03/04/2026 as 4 March is %j', async (locale, status) => {
		const parameters = extracting(one('date'), { locale });
		const done = await runWith(
			said('due on 03/04/2026', '2026-03-04'),
			parameters,
			'It is due on 03/04/2026.',
		);
		expect(fieldOf(done)).toEqual(status);
		expect(done.asked.instructions.includes(`locale ${locale}.`)).toBe(locale !== '');
	});

	it.each([
		[{ timeZone: 'Europe/Berlin' }, '2026-11-24T15:00:00+01:00', ['accepted']],
		[{ timeZone: 'Europe/Berlin' }, '2026-11-24T15:00:00Z', ['review', 'ZONE_INVENTED']],
		[{ timeZone: 'Asia/Tokyo' }, '2026-11-24T15:00:00+01:00', ['review', 'ZONE_INVENTED']],
		[{}, '2026-11-24T15:00:00', ['accepted']],
	])('Time Zone %j: %s is %j', async (options, value, status) => {
		const text = 'We meet on 24 November 2026 at 3 pm.';
		const done = await runWith(
			said('24 November 2026 at 3 pm', value),
			extracting(one('datetime'), options),
			text,
		);
		expect(fieldOf(done)).toEqual(status);
		expect(done.asked.instructions).toMatch(/Hours without a time zone are meant in \w+\/\w+\./);
	});

	it.each([
		['Please send it by Friday.', {}, ['review', 'RELATIVE_DATE_AMBIGUOUS']],
		['Please send it by Friday.', { documentDate: '2026-11-16T00:00:00' }, ['accepted']],
		['Please send it by Friday.', { documentDate: '16.11.2026' }, ['accepted']],
		['Please send it by Friday.', { documentDate: '11/16/2026' }, ['accepted']],
		[
			'Please send it by Friday.',
			{ documentDate: "={{ DateTime.fromISO('2026-11-16T09:12:00') }}" },
			['accepted'],
		],
		[
			'Please send it by Friday.',
			{ documentDate: 'Mon, 16 Nov 2026 09:12:00 +0100' },
			['accepted'],
		],
		['Date: 2026-11-16\n\nPlease send it by Friday.', {}, ['accepted']],
		['Date: 2026-11-09\n\nPlease send it by Friday.', {}, ['review', 'DAY_OFF']],
	])('%j with %j: 20 November is %j', async (text, options, status) => {
		const done = await runWith(
			said('by Friday', '2026-11-20'),
			extracting(one('date'), options),
			text,
		);
		expect(fieldOf(done)).toEqual(status);
	});

	it('takes every locale of the panel', async () => {
		const locale = readingOptions.find(({ name }) => name === 'locale');
		for (const { value } of (locale?.options ?? []) as INodePropertyOptions[]) {
			const parameters = extracting(one('date'), { locale: String(value) });
			const done = await runWith(said('2026-11-20', '2026-11-20'), parameters, 'On 2026-11-20.');
			expect(fieldOf(done)).toEqual(['accepted']);
		}
	});

	it.each([
		[{ locale: 'no country' }, "'Locale'"],
		// The host would read these as its own locale, or a language as that of its largest country.
		[{ locale: 'german' }, "'Locale'"],
		[{ locale: 'xx-YY' }, "'Locale'"],
		[{ locale: 'en-QQ' }, "'Locale'"],
		[{ locale: 'en' }, "'Locale'"],
		[{ timeZone: 'Middle/Earth' }, "'Time Zone'"],
		[{ documentDate: 'some day' }, "'Document Date'"],
		[{ documentDate: '5' }, "'Document Date'"],
		[{ documentDate: '2026-02-30' }, "'Document Date'"],
		[{ documentDate: '03/04/2026' }, "'Document Date'"],
	])('%j is refused before anything is asked', async (options, parameter) => {
		const { error } = await run(extracting(one('date'), options), {
			input: [{ json: { text: 'x' } }],
		});
		expect(error?.message).toContain(parameter);
	});
});

describe('the kind of a text', () => {
	const text = 'Our main pump stopped last night. We need somebody on site.';
	const answer = said('Our main pump stopped last night', 'Main pump failure: technician needed');

	it.each([
		['', ['review', 'VALUE_NOT_IN_QUOTE'], 'Copied'],
		['written', ['accepted'], 'Written'],
		['copied', ['review', 'VALUE_NOT_IN_QUOTE'], 'Copied'],
	])('Kind "%s" of a value to find: %j', async (kind, status, told) => {
		const done = await runWith(answer, extracting(one('text', { kind })), text);
		expect(fieldOf(done)).toEqual(status);
		const { it: asked } = done.asked.text.format.schema.properties;
		expect(asked.properties.value.description).toBe(told);
	});

	it('is of no use to a number', async () => {
		const parameters = extracting(one('number', { kind: 'written' }));
		const done = await runWith(said('Our main pump stopped', 3), parameters, text);
		expect(fieldOf(done)).toEqual(['review', 'VALUE_NOT_IN_QUOTE']);
	});

	it("comes from Zoho's field, and Kinds of Fields changes it", async () => {
		const twin = await createTwin();
		const { it: subject } = answer as any;
		const both = { Subject: subject, Priority: { quote: null, value: null } };
		const runCase = async (...kinds: INodeParameters[]) => {
			const parameters: INodeParameters = {
				operation: 'extract',
				model: modelOf('gpt-6-luna'),
				fieldSource: 'module',
				module: moduleOf('Cases'),
				moduleFields: ['Subject', 'Priority'],
				addRequired: false,
				options: { kinds: { values: kinds } },
			};
			return await runWith(both, parameters, text, [connectedTo(twin)]);
		};
		expect(fieldOf(await runCase(), 'Subject')).toEqual(['accepted']);
		const copied = await runCase({ field: 'Subject', kind: 'copied' });
		expect(fieldOf(copied, 'Subject')).toEqual(['review', 'VALUE_NOT_IN_QUOTE']);
		const { error } = await runCase({ field: 'Priority', kind: 'written' });
		expect(error?.message).toContain("'Kinds of Fields'");
		await twin.close();
	});
});
