import { gateErrorCatalog } from '../../../nodes/core/gate/words/error-catalog';
import { keptCatalog } from '../../../nodes/core/gate/words/kept-catalog';
import { holdCatalog, reasonCatalog } from '../../../nodes/core/gate/words/hold-catalog';
import { gptErrorCatalog } from '../../../nodes/core/gpt/words/error-catalog';
import { issueCatalog } from '../../../nodes/core/gpt/words/issue-catalog';
import type { ErrorEntry } from '../../../nodes/core/kernel/errors';
import { unexpectedErrors } from '../../../nodes/core/kernel/unexpected';
import { toolErrorCatalog } from '../../../nodes/core/tools/words/error-catalog';
import { zohoErrors } from '../../../nodes/core/zoho/words/error-catalog';
import { rowErrors } from '../../../nodes/runtime/failures/row-errors';
import { itemFileErrors } from '../../../nodes/runtime/files/item-file-errors';
import { parameterErrors } from '../../../nodes/runtime/parameters/parameter-errors';

export interface catalog {
	title: string;
	/** Where a reader meets its codes; empty for errors, which the page introduces. */
	where: string;
	entries: Readonly<Record<string, ErrorEntry>>;
	/** Files of nodes/ that speak of its codes. */
	rooms: RegExp;
}

const shells = 'ZohoCrm(Gate|Tools|Trigger|InstantTrigger)?|Gpt|runtime';

/** Every catalog of the package: first the errors, then what marks an item that did not fail. */
export const catalogs: catalog[] = [
	{
		title: 'Any item',
		where: '',
		entries: { ...unexpectedErrors, ...rowErrors },
		rooms: /^(core\/kernel|runtime\/failures)\//,
	},
	{
		title: 'Parameters',
		where: '',
		entries: parameterErrors,
		rooms: new RegExp(`^(${shells})/`),
	},
	{
		title: 'Files',
		where: '',
		entries: itemFileErrors,
		rooms: /^runtime\/(files|zoho)\//,
	},
	{
		title: 'Zoho CRM',
		where: '',
		entries: zohoErrors,
		rooms: new RegExp(`^(core/(zoho|tools)|${shells})/`),
	},
	{
		title: 'GPT',
		where: '',
		entries: gptErrorCatalog,
		rooms: new RegExp(`^(core/gpt|core/gate/reading|${shells})/`),
	},
	{
		title: 'Gate',
		where: '',
		entries: gateErrorCatalog,
		rooms: new RegExp(`^(core/gate|${shells})/`),
	},
	{
		title: 'Tools for agents',
		where: '',
		entries: toolErrorCatalog,
		rooms: new RegExp(`^(core/tools|${shells})/`),
	},
	{
		title: 'Issues of an answer of GPT',
		where:
			'In `issues` of the answer and of each of its fields. The item did not fail: most issues send it to review, those that begin with "Nothing" do not.',
		entries: issueCatalog,
		rooms: /^core\/gpt\//,
	},
	{
		title: 'Why the Gate holds a value',
		where: 'In `held` of an item of the Gate, with a sentence about the very value in `reason`.',
		entries: holdCatalog,
		rooms: /^core\/(gate|zoho\/rules)\//,
	},
	{
		title: 'Why the Gate asks for a person whatever the fields hold',
		where: 'In `reasons` of an item of the Gate.',
		entries: reasonCatalog,
		rooms: /^core\/gate\//,
	},
	{
		title: 'Why the Gate keeps what a record holds',
		where: 'In `kept` of an item of the Gate.',
		entries: keptCatalog,
		rooms: /^core\/gate\//,
	},
];
