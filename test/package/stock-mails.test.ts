import path from 'node:path';
import { expect, it } from 'vitest';
import { recordedMails } from '../support/mails/recorded-mails';
import { shapes, stockItem } from '../support/mails/stock-items';

const folder = path.resolve(import.meta.dirname, '../support/mails/items');

// After an update of n8n: look at what changed, then write the items anew with -u.
it.each(Object.entries(recordedMails))(
	"the items of the mail '%s' that the fast tests read are what n8n's own triggers put out",
	async (name, mail) => {
		const items = [];
		for (const shape of shapes) items.push([shape, await stockItem(shape, mail)] as const);
		const text = `${JSON.stringify(Object.fromEntries(items), null, '\t')}\n`;
		await expect(text).toMatchFileSnapshot(path.join(folder, `${name}.json`));
	},
);
