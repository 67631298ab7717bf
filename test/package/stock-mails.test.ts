import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { beforeAll, expect, it } from 'vitest';
import { installN8n } from '../../sandbox/n8n/install';
import { recordedMails } from '../support/mails/recorded-mails';
import { shapes, stockItem } from '../support/mails/stock-items';

beforeAll(async () => {
	await installN8n(() => {});
}, 600_000);

const folder = path.resolve(import.meta.dirname, '../support/mails/items');

// After an update of n8n: look at what changed, then write the items anew with -u.
it.each(Object.entries(recordedMails))(
	"the items of the mail '%s' that the fast tests read are what n8n's own triggers put out",
	async (name, mail) => {
		const items: Record<string, unknown> = {};
		for (const shape of shapes) items[shape] = await stockItem(shape, mail);
		const file = path.join(folder, `${name}.json`);
		const style = await resolveConfig(file);
		const text = await format(JSON.stringify(items), { ...style, filepath: file });
		await expect(text).toMatchFileSnapshot(file);
	},
);
