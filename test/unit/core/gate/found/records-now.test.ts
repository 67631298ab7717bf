import { expect, it } from 'vitest';
import {
	createRecordsNow,
	type ReadRecords,
} from '../../../../../nodes/core/gate/found/records-now';

function stage(fail = false) {
	const asked: Array<Parameters<ReadRecords>[0]> = [];
	const records = createRecordsNow(async (question) => {
		asked.push(question);
		if (fail) throw new Error('no answer');
		return new Map(question.ids.filter((id) => id !== '9').map((id) => [id, { id, Fax: null }]));
	});
	return { asked, records };
}

it('reads all that are expected of a module at once, and each of them once', async () => {
	const { asked, records } = stage();
	records.expect('Leads', '1', ['Fax']);
	records.expect('Leads', '2', ['City', 'Fax']);
	records.expect('Contacts', '1', ['Phone']);
	expect(await records.read('Leads', '2')).toEqual({ id: '2', Fax: null });
	expect(await records.read('Leads', '1')).toEqual({ id: '1', Fax: null });
	expect(asked).toEqual([{ module: 'Leads', ids: ['1', '2'], fields: ['Fax', 'City'] }]);
});

it('reads one that comes later by itself, and knows none that is gone', async () => {
	const { asked, records } = stage();
	records.expect('Leads', '1', ['Fax']);
	await records.read('Leads', '1');
	records.expect('Leads', '9', ['Fax']);
	expect(await records.read('Leads', '9')).toBeUndefined();
	expect(asked).toHaveLength(2);
});

it('knows what an earlier item is about to write', async () => {
	const { records } = stage();
	records.expect('Leads', '1', ['Fax']);
	records.note('Leads', '1', { Fax: '7' });
	records.note('Contacts', '1', { Fax: '8' });
	expect(await records.read('Leads', '1')).toEqual({ id: '1', Fax: '7' });
});

it('fails for each record of a read that failed', async () => {
	const { records } = stage(true);
	records.expect('Leads', '1', []);
	records.expect('Leads', '2', []);
	await expect(records.read('Leads', '1')).rejects.toThrow('no answer');
	await expect(records.read('Leads', '2')).rejects.toThrow('no answer');
});
