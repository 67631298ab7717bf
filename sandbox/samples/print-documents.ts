import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { drawForm, drawScan, type Form } from './draw-form.ts';

const folder = join(import.meta.dirname, 'documents/third');

/** What a browser prints from `sources/<name>.html`, and how it looks in the end. */
const PAPERS: Record<string, { file: string; as: 'print' | 'photo' | 'scan'; isStamped?: true }> = {
	'order-linnea-portal': { file: 'order-linnea-portal.pdf', as: 'print', isStamped: true },
	'inkopsorder-linnea': { file: 'inkopsorder-20418.pdf', as: 'print' },
	'bestellung-brinkmann': { file: 'Bestellung 4500018823.pdf', as: 'print' },
	'bon-de-commande-cirque-vert': { file: 'bon-de-commande-CV-2026-031.pdf', as: 'print' },
	'purchase-order-greenleaf-north': { file: 'PO-GGN-1140.pdf', as: 'print' },
	'karta-klienta-mewa': { file: 'karta-klienta-mewa.pdf', as: 'print' },
	'kaisha-gaiyo-minamo': { file: 'kaisha-gaiyo-minamo.pdf', as: 'print' },
	'quotation-northgate': { file: 'MQ-2026-0344.pdf', as: 'print' },
	'rechnung-reifenwerk': { file: 'RE-2026-20881.pdf', as: 'print' },
	'demenagement-cirque-vert': { file: 'nous-demenageons.pdf', as: 'print' },
	'photo-order-oakhurst': { file: 'IMG_20261127_161204.jpg', as: 'photo' },
	'scan-pilot-sheet-kolibri': { file: 'SCN_0417.pdf', as: 'scan' },
};

/** As browsers do by themselves: the day of printing and the title above the page, the address below. */
const STAMPS = {
	displayHeaderFooter: true,
	headerTemplate:
		'<div style="font-size:8px;width:100%;padding:0 10mm;display:flex;justify-content:space-between"><span>11/26/26, 8:12 AM</span><span class="title"></span></div>',
	footerTemplate:
		'<div style="font-size:8px;width:100%;padding:0 10mm">https://inkop.linneablommor.example/orders/IO-26-0418</div>',
};

async function paint(page: Page, as: 'photo' | 'scan'): Promise<Uint8Array> {
	const size = as === 'photo' ? { width: 1000, height: 1333 } : { width: 990, height: 1400 };
	await page.setViewportSize(size);
	const picture = await page.screenshot({ type: 'jpeg', quality: as === 'photo' ? 42 : 38 });
	return as === 'photo' ? picture : drawScan(picture);
}

async function printPapers(browser: Browser): Promise<void> {
	const page = await browser.newPage();
	for (const [name, { file, as, isStamped }] of Object.entries(PAPERS)) {
		await page.goto(pathToFileURL(join(folder, 'sources', `${name}.html`)).href);
		const margin = { top: '16mm', bottom: '16mm', left: '15mm', right: '15mm' };
		const bytes =
			as === 'print'
				? await page.pdf({ format: 'A4', margin, ...(isStamped ? STAMPS : {}) })
				: await paint(page, as);
		await writeFile(join(folder, file), bytes);
	}
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
await printPapers(browser).finally(() => browser.close());
const form: Form = JSON.parse(await readFile(join(folder, 'sources/form.json'), 'utf8'));
await writeFile(join(folder, form.file), await drawForm(form));
