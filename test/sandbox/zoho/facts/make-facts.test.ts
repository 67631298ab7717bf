import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldersIn, makeFacts } from '../../../../sandbox/zoho/facts/make-facts.ts';
import { printFacts } from '../../../../sandbox/zoho/facts/make/print-facts.ts';

/** A paper of our own, with what the script must cope with. */
const paper = {
	servers: [{ url: 'https://example.test/crm/{version}' }],
	paths: {
		'/bikes/{bikeId}': {
			parameters: [{ $ref: '#/components/parameters/Fields' }],
			get: {
				parameters: [
					{ name: 'bikeId', in: 'path', required: true, schema: { type: 'string' } },
					{ name: 'page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 9 } },
				],
				responses: {
					'200': { $ref: '#/components/responses/Bike' },
					'204': { description: 'none' },
					'400': {
						content: {
							'application/json': {
								schema: {
									oneOf: [
										{ $ref: '#/components/schemas/Error' },
										{ type: ['object', 'null'], additionalProperties: false },
									],
								},
							},
						},
					},
				},
			},
			put: {
				requestBody: { content: { 'multipart/form-data': { schema: { type: 'object' } } } },
				responses: { '200': { $ref: '#/components/responses/Bike' } },
			},
		},
	},
	components: {
		parameters: {
			Fields: { name: 'fields', in: 'query', required: true, schema: { type: 'string' } },
		},
		responses: {
			Bike: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Bike' } } } },
		},
		schemas: {
			Bike: {
				allOf: [
					{
						type: 'object',
						additionalProperties: false,
						properties: {
							id: { type: 'string', description: 'prose that stays behind' },
							color: { type: ['string', 'null'], enum: ['red', 'blue'] },
							parts: { type: 'array', items: { $ref: '#/components/schemas/Bike' } },
							weight: { type: 'number', maximum: 80 },
							frame_number_of_maker: { type: 'string' },
						},
						required: ['id'],
					},
					{ required: ['parts'] },
				],
			},
			Error: {
				type: 'object',
				properties: { code: { const: 'GONE' }, message: { enum: ['It is gone'] } },
				required: ['code', 'message'],
			},
		},
	},
};

let folder: string;
let older: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'papers-'));
	older = mkdtempSync(join(tmpdir(), 'older-papers-'));
	writeFileSync(join(folder, 'bikes.json'), JSON.stringify(paper));
	const paths = {
		'/crm/v8/bikes/{id}': { get: { responses: {} } },
		'/crm/bulk/v8/bikes': { post: {} },
	};
	writeFileSync(join(older, 'old.json'), JSON.stringify({ paths }));
});
afterAll(() => {
	for (const path of [folder, older]) rmSync(path, { recursive: true });
});

describe('making facts of papers', () => {
	it('keeps types, keys, values and limits, and leaves the prose behind', () => {
		const { operations } = makeFacts(folder);
		expect(operations['GET /bikes/{}']).toEqual({
			parameters: {
				fields: { in: 'query', value: 'string', required: true },
				page: { in: 'query', value: 'integer', minimum: 1, maximum: 9 },
			},
			answers: {
				200: expect.stringMatching(/^#answer-/),
				204: 'nothing',
				400: { '|': ['null', { code: { '=': ['GONE'] }, message: 'string', '...': 'any' }, {}] },
			},
		});
		expect(JSON.stringify(operations)).not.toMatch(/prose|It is gone/);
	});

	it('names what occurs twice, once', () => {
		const { shapes, operations } = makeFacts(folder);
		expect(Object.values(shapes)).toEqual([
			{
				id: 'string',
				'color?': { '=': ['red', 'blue', null] },
				parts: ['any'],
				'weight?': 'number',
				'frame_number_of_maker?': 'string',
			},
		]);
		expect(operations['PUT /bikes/{}']?.body).toBe('file multipart/form-data');
		expect(operations['PUT /bikes/{}']?.answers[200]).toBe(
			operations['GET /bikes/{}']?.answers[200],
		);
	});

	it('takes from older papers the names that the newer do not have', () => {
		expect(makeFacts(folder, older).alsoNamed).toEqual(['POST /bulk/bikes']);
	});

	it.each([[[]], [['a']], [['a', 'b', 'c']]])(
		'needs both folders, so that no table is written without its names: %j',
		(folders) => {
			expect(() => foldersIn(folders)).toThrow('two folders');
		},
	);

	it('finds documents in each folder, or says which has none', () => {
		expect(foldersIn([folder, older])).toEqual([folder, older]);
		const empty = mkdtempSync(join(tmpdir(), 'no-papers-'));
		expect(() => foldersIn([folder, empty])).toThrow(empty);
		expect(() => foldersIn([join(empty, 'nowhere'), older])).toThrow('nowhere');
		rmSync(empty, { recursive: true });
	});

	it('writes the same twice', () => {
		expect(printFacts(makeFacts(folder, older))).toBe(printFacts(makeFacts(folder, older)));
	});
});
