import { expect, it } from 'vitest';
import type { Session } from '../../../sandbox/n8n/session.ts';
import { publishWorkflow } from '../../../sandbox/n8n/workflows.ts';

/** An n8n that answers these to GET, in turn for one path; what it was asked is kept. */
function n8n(answers: Record<string, unknown[]>) {
	const asked: string[] = [];
	const call = async (method: string, path: string) => {
		asked.push(`${method} ${path}`);
		if (method !== 'GET') return {};
		const found = answers[path];
		if (!found) throw new Error(`GET ${path} is not known`);
		return found.length > 1 ? found.shift() : found[0];
	};
	return { asked, session: { url: 'http://n', call, page: async () => '' } as Session };
}

const workflow = { '/rest/workflows/7': [{ versionId: 'v' }] };
const status = '/rest/workflows/7/publication-status';

it('waits until the triggers listen where n8n publishes after it has answered', async () => {
	const { asked, session } = n8n({
		...workflow,
		'/rest/settings': [{ useWorkflowPublicationService: true }],
		[status]: [{ status: 'in_progress' }, { status: 'published' }],
	});
	await publishWorkflow(session, '7');
	expect(asked.filter((call) => call === `GET ${status}`)).toHaveLength(2);
});

it.each([{ useWorkflowPublicationService: false }, {}])(
	'asks for no status where n8n answers when the triggers listen: %j',
	async (settings) => {
		const { asked, session } = n8n({ ...workflow, '/rest/settings': [settings] });
		await publishWorkflow(session, '7');
		expect(asked).toContain('POST /rest/workflows/7/activate');
		expect(asked).not.toContain(`GET ${status}`);
	},
);

it('fails with what n8n says of a trigger that did not start', async () => {
	const { session } = n8n({
		...workflow,
		'/rest/settings': [{ useWorkflowPublicationService: true }],
		[status]: [{ status: 'failed', triggers: [{ errorMessage: 'No mailbox.' }] }],
	});
	await expect(publishWorkflow(session, '7')).rejects.toThrow('did not start: No mailbox.');
});
