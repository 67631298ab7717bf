import { describe, expect, it } from 'vitest';
import { moduleOf, onTwin } from './on-twin';

const { twin, run, calls } = onTwin();
const list = (module: string) => ({
	resource: 'record',
	operation: 'getMany',
	module: moduleOf(module),
	limit: 1,
	options: { fields: 'id' },
});

describe('Zoho CRM’s limits are the node’s business, not the workflow’s (#149)', () => {
	it('waits when Zoho asks for it, and stops after a few tries (#18, #51)', async () => {
		const path = (module: string) => ({ path: `^/crm/v8/${module}$` });
		twin().addFault({ match: path('Leads'), kind: 'status', status: 429, times: 1 });
		twin().addFault({ match: path('Contacts'), kind: 'status', status: 503 });
		const [waited, stopped] = await Promise.all([run(list('Leads')), run(list('Contacts'))]);
		expect(waited.error).toBeUndefined();
		expect(calls('GET', /Leads$/).map(({ status }) => status)).toEqual([429, 200]);
		expect(stopped.error?.message).toContain('503');
		expect(calls('GET', /Contacts$/)).toHaveLength(4);
	});

	it('opens no more calls at once than the smallest edition allows (#17)', async () => {
		twin().settings({ concurrency: 5 });
		twin().addFault({ kind: 'latency', ms: 2, match: { path: '/crm/' } });
		const input = Array.from({ length: 40 }, (_, number) => ({ number }));
		const { items, error } = await run(
			{ ...list('={{ $json.number % 2 ? "Leads" : "Contacts" }}') },
			{ input },
		);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(40);
		expect(twin().log()).not.toContainEqual(expect.objectContaining({ status: 429 }));
	});
});
