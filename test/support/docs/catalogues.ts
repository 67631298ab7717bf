import { gateErrorCatalogue } from '../../../nodes/core/gate/words/error-catalogue';
import { holdCatalogue, reasonCatalogue } from '../../../nodes/core/gate/words/hold-catalogue';
import { gptErrorCatalogue } from '../../../nodes/core/gpt/words/error-catalogue';
import { issueCatalogue } from '../../../nodes/core/gpt/words/issue-catalogue';
import type { ErrorEntry } from '../../../nodes/core/kernel/errors';
import { unexpectedErrors } from '../../../nodes/core/kernel/unexpected';
import { zohoErrors } from '../../../nodes/core/zoho/words/error-catalogue';
import { rowErrors } from '../../../nodes/runtime/failures/row-errors';
import { parameterErrors } from '../../../nodes/runtime/parameters/parameter-errors';

export interface Catalogue {
	title: string;
	/** Where a reader meets its codes; empty for errors, which the page introduces. */
	where: string;
	entries: Readonly<Record<string, ErrorEntry>>;
	/** Files of nodes/ that speak of its codes. */
	rooms: RegExp;
}

const shells = 'ZohoCrm(Gate)?|Gpt|runtime';

/** Every catalogue of the package: first the errors, then what marks an item that did not fail. */
export const catalogues: Catalogue[] = [
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
		title: 'Zoho CRM',
		where: '',
		entries: zohoErrors,
		rooms: new RegExp(`^(core/zoho|${shells})/`),
	},
	{
		title: 'GPT',
		where: '',
		entries: gptErrorCatalogue,
		rooms: new RegExp(`^(core/gpt|core/gate/reading|${shells})/`),
	},
	{
		title: 'Gate',
		where: '',
		entries: gateErrorCatalogue,
		rooms: new RegExp(`^(core/gate|${shells})/`),
	},
	{
		title: 'Issues of an answer of GPT',
		where:
			'In `issues` of the answer and of each of its fields. The item did not fail: most issues send it to review, those that begin with "Nothing" do not.',
		entries: issueCatalogue,
		rooms: /^core\/gpt\//,
	},
	{
		title: 'Why the Gate holds a value',
		where: 'In `held` of an item of the Gate, with a sentence about the very value in `reason`.',
		entries: holdCatalogue,
		rooms: /^core\/(gate|zoho\/rules)\//,
	},
	{
		title: 'Why the Gate asks for a person whatever the fields hold',
		where: 'In `reasons` of an item of the Gate.',
		entries: reasonCatalogue,
		rooms: /^core\/gate\//,
	},
];
