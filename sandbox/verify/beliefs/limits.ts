import { byHand, type Belief } from '../belief.ts';

/** Of sizes, prices and times that cost too much to try by a command. */
export const limitBeliefs: Belief[] = [
	byHand({
		id: 'unmodified-since-of-many',
		belief: '`If-Unmodified-Since` with many rows refuses those that changed: 207 when some did',
		source: '[mem]',
		twin: 'Answers 207, and 412 when all of them changed',
		node: 'Reads a row for each',
		change: '`sandbox/zoho/envelope.ts`',
		covers: [
			'If-Unmodified-Since: ALREADY_MODIFIED with times and people, 412 when it is so of every row',
		],
		byHand:
			'PUT /Leads with two own records, one of which was changed after the time in the header; Zoho’s times are whole seconds',
	}),
	byHand({
		id: 'megabyte',
		belief: 'A megabyte of the upload limits is 2^20 bytes',
		source: '[mem]; Zoho says MB',
		twin: 'Counts so; `attachmentBytes` and `fileBytes`',
		node: 'Refuses above that, and leaves a file just below to Zoho CRM',
		change: '`nodes/core/zoho/words/limits.ts` and `sandbox/zoho/settings.ts`',
		covers: [
			'100 MB a request that attaches a file, ten files of 20 MB each for the file store; a whole request is refused',
		],
		byHand: 'POST /files with 20,500,000 bytes',
	}),
	byHand({
		id: 'upload-refusal',
		belief: 'An upload that is too large is refused with 413',
		source: '[mem] for the code that comes with it',
		twin: 'Answers one of the two codes the papers name',
		node: 'Refuses larger files before they are sent',
		change: '`sandbox/zoho/routes/files.ts`',
		covers: [
			'100 MB a request that attaches a file, ten files of 20 MB each for the file store; a whole request is refused',
		],
		byHand: 'POST /Leads/{lead}/Attachments with 101 MB',
	}),
	byHand({
		id: 'tag-credits',
		belief: 'Tags of 50 records cost one credit',
		source: 'No price on Zoho’s page; users report it',
		twin: 'Counts so',
		node: 'Says so in its list of operations',
		change: '`nodes/core/zoho/words/limits.ts` and `sandbox/zoho/routes/tags.ts`',
		covers: [],
		byHand:
			'POST /Leads/actions/add_tags with 51 own records, and the count of credits before and after',
	}),
];
