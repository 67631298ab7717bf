import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutgoingFile } from '../../../../../nodes/core/kernel/ports';
import type { JournalEntry, WriteJournal } from '../../../../../nodes/core/zoho/writing/journal';
import { fakeWire, startOfTest, type Answer } from '../fake-wire';
import { brief, errorIn } from '../thrown';

const recordId = '77';
const fileOf = (name: string, size: number): OutgoingFile => ({
	name,
	mimeType: 'text/plain',
	size,
	open: () => Promise.reject(new Error('The core opens no file')),
});
const now = '2026-11-21T10:00:00+01:00';
const listed = (...rows: object[]): Answer => ({
	status: 200,
	body: { data: rows.map((row) => ({ Created_Time: now, ...row })), info: { more_records: false } },
});
const lost: Answer = { lost: 'maybe' };

/** Uploads one file, the answer to which is lost; then Zoho answers the list. */
async function settle(file: OutgoingFile, list: Answer) {
	const wire = fakeWire([lost, list]);
	const [outcome] = await wire.zoho.attachments.upload({ module: 'Leads' }, [{ recordId, file }]);
	expect(wire.unused()).toBe(0);
	return outcome!;
}

describe('an upload whose answer was lost', () => {
	it('is the attachment of its name and size', async () => {
		const list = listed(
			{ id: '3', File_Name: 'other.txt', Size: '9' },
			{ id: '4', File_Name: 'a.txt', Size: '6' },
		);
		expect(await settle(fileOf('a.txt', 6), list)).toMatchObject({
			ok: true,
			value: { id: '4', details: { recovered: true, Created_Time: now } },
		});
	});

	it.each([
		['another size', { File_Name: 'a.txt', Size: '7' }],
		['a size in other words', { File_Name: 'a.txt', Size: '1 KB' }],
		['another name', { File_Name: 'a_.txt', Size: '6' }],
	])('stays unknown beside one of %s', async (_, row) => {
		const outcome = await settle(fileOf('a.txt', 6), listed({ id: '4', ...row }));
		expect(errorIn(outcome).advice).toContain('The attachment 4 is like it');
	});

	it.each<[string, Answer]>([
		['has none', { status: 204 }],
		[
			'has an older one',
			listed({ id: '4', File_Name: 'a.txt', Size: '6', Created_Time: '2026-11-21T08:00:00+01:00' }),
		],
		['has others', listed({ id: '4', File_Name: 'b.txt', Size: '7' })],
	])('is not there where the record %s', async (_, list) => {
		const outcome = await settle(fileOf('a.txt', 6), list);
		expect(errorIn(outcome)).toMatchObject({
			code: 'OUTCOME_UNKNOWN',
			advice: expect.stringContaining('It is not there yet. Look at the attachments'),
		});
	});

	it('stays unknown where nothing can be looked for', async () => {
		const refusal = { code: 'NO_PERMISSION', status: 'error', message: '', details: {} };
		const outcome = await settle(fileOf('a.txt', 6), { status: 403, body: refusal });
		expect(errorIn(outcome).advice).toContain('It could not be looked for');
	});
});

/** What an earlier try sent, all of it without an answer, and which attachments its rows are known to have made. */
function journalOf(count: number, made: readonly string[] = []) {
	const at = new Date(startOfTest - 60_000).toISOString();
	const kept = new Map<number, JournalEntry>(
		Array.from({ length: count }, (_, row) => [row, { state: 'sent', at }]),
	);
	const journal: WriteJournal = {
		read: (row) => kept.get(row),
		write: (row, entry) => kept.set(row, entry),
		isMade: (id) => made.includes(id),
	};
	return { journal, kept };
}

describe('uploads of an earlier try', () => {
	it('take no attachment that another row is known to have made', async () => {
		const { journal } = journalOf(1, ['4']);
		const wire = fakeWire([
			listed({ id: '4', File_Name: 'a.txt', Size: '6' }),
			listed({ id: '4', File_Name: 'a.txt', Size: '6' }),
			{
				status: 200,
				body: { data: [{ code: 'SUCCESS', status: 'success', details: { id: '5' } }] },
			},
		]);
		const outcomes = await wire.zoho.attachments.upload({ module: 'Leads', journal }, [
			{ recordId, file: fileOf('a.txt', 6) },
		]);
		expect(outcomes.map(brief)).toEqual(['ok 5']);
	});

	it('are there once each afterwards, whichever of them had arrived', async () => {
		const arrived = fc.array(fc.tuple(fc.constantFrom<string>('a', 'b'), fc.boolean()), {
			maxLength: 6,
		});
		await fc.assert(
			fc.asyncProperty(arrived, async (rows) => {
				const there = rows.flatMap(([name, came], place) =>
					came
						? [{ id: String(100 + place), File_Name: name, Size: String(name.charCodeAt(0)) }]
						: [],
				);
				const { journal, kept } = journalOf(rows.length);
				const server = fakeWire(
					Array.from({ length: 40 }, () => (request) => {
						if (request.method === 'GET')
							return there.length > 0 ? listed(...there) : { status: 204 };
						const file = request.form?.[0]?.value as OutgoingFile;
						const id = String(200 + there.length);
						there.push({ id, File_Name: file.name, Size: String(file.size) });
						return {
							status: 200,
							body: { data: [{ code: 'SUCCESS', status: 'success', details: { id } }] },
						};
					}),
				);
				const outcomes = await server.zoho.attachments.upload(
					{ module: 'Leads', journal },
					rows.map(([name]) => ({ recordId, file: fileOf(name, name.charCodeAt(0)) })),
				);
				const ids = outcomes.map(brief);
				expect(new Set(ids).size).toBe(rows.length);
				expect(ids.every((id) => id.startsWith('ok '))).toBe(true);
				expect(there).toHaveLength(rows.length);
				expect([...kept.values()].every(({ state }) => state === 'done')).toBe(true);
			}),
		);
	});
});
