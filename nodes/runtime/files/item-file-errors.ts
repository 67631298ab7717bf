import { createFail, type ErrorCatalog } from '../../core/kernel/errors';

/** What can be wrong with the file of one item. */
export const itemFileErrors: ErrorCatalog<'FILE_MISSING' | 'FILE_UNREADABLE' | 'FILE_CHANGED'> = {
	FILE_MISSING: {
		title: "The item has no file in the field '{field}'",
		advice:
			'Files of this item: {found}. Name the field of one of them, or check the node that should give the file.',
	},
	FILE_UNREADABLE: {
		title: "The file in the field '{field}' could not be read from n8n's storage",
		advice:
			'It may have been deleted together with an old execution. Run the node that makes the file again.',
	},
	FILE_CHANGED: {
		title: "The file '{file}' is not as long as n8n says",
		advice:
			'The upload was broken off, so nothing of the file was kept. Run the node that makes the file again.',
	},
};

/** Throw what it returns: `throw failItemFile('FILE_MISSING', { field, found })`. */
export const failItemFile = createFail(itemFileErrors);
