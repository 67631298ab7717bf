import { gateErrorCatalogue } from '../../../nodes/core/gate/words/error-catalogue';
import { gptErrorCatalogue } from '../../../nodes/core/gpt/words/error-catalogue';
import type { ErrorEntry } from '../../../nodes/core/kernel/errors';
import { unexpectedErrors } from '../../../nodes/core/kernel/unexpected';
import { zohoErrors } from '../../../nodes/core/zoho/words/error-catalogue';
import { rowErrors } from '../../../nodes/runtime/failures/row-errors';
import { itemFileErrors } from '../../../nodes/runtime/files/item-file-errors';
import { parameterErrors } from '../../../nodes/runtime/parameters/parameter-errors';

export interface Catalogue {
	title: string;
	entries: Readonly<Record<string, ErrorEntry>>;
}

/** Every error catalogue of the package. */
export const catalogues: Catalogue[] = [
	{ title: 'Any item', entries: { ...unexpectedErrors, ...rowErrors } },
	{ title: 'Parameters', entries: parameterErrors },
	{ title: 'Files', entries: itemFileErrors },
	{ title: 'Zoho CRM', entries: zohoErrors },
	{ title: 'GPT', entries: gptErrorCatalogue },
	{ title: 'Gate', entries: gateErrorCatalogue },
];
