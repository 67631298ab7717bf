import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

/** Active users of the organization by name, with their e-mail addresses. */
export async function getActiveUsers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { openZoho } = await import('./open-zoho.js');
	const { showInPanel } = await import('./show-in-panel.js');
	const users = await showInPanel(this, async () =>
		(await openZoho(this)).users.list({ type: 'ActiveUsers' }),
	);
	return users
		.map((user) => ({
			name: String(user['full_name'] ?? user['email'] ?? user['id']),
			value: String(user['id']),
			description: String(user['email'] ?? ''),
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}
