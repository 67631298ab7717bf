import { plainScope } from '../auth/scopes.ts';
import { missingParam, refuse, success } from '../envelope.ts';
import type { StoredFile } from '../files.ts';
import type { Call, Reply, Route } from './route.ts';

const MAX_FILES = 10;

/** The files under `file` of a form, with what is in them. */
export async function filesIn(form: FormData | undefined): Promise<StoredFile[]> {
	const given = form?.getAll('file').filter((value) => typeof value !== 'string') ?? [];
	return await Promise.all(
		given.map(async (file) => ({
			name: file.name,
			type: file.type === '' ? 'application/octet-stream' : file.type,
			bytes: new Uint8Array(await file.arrayBuffer()),
		})),
	);
}

export const tooBig = (status: 413 | 415) =>
	refuse(
		status,
		'FILE_SIZE_MORE_THAN_ALLOWED_SIZE',
		'Please check if the size of the file is in the correct range',
	);

async function upload({ world, form }: Call): Promise<Reply> {
	const files = await filesIn(form);
	if (files.length === 0 || files.some(({ bytes }) => bytes.length === 0)) {
		throw refuse(
			400,
			'failure_in_attachment_handling',
			'Problem in uploading attachment. kindly upload the file properly',
		);
	}
	if (files.length > MAX_FILES) {
		throw refuse(
			400,
			'INVALID_REQUEST',
			'unable to process your request. please verify whether you have entered proper method name, parameter and parameter values.',
		);
	}
	if (files.some(({ bytes }) => bytes.length > world.settings.fileBytes)) throw tooBig(415);
	const data = files.map((file) =>
		// Spelled as Zoho does.
		success(`${file.name} uploaded Succeessfully`, {
			name: file.name,
			id: world.files.store(file),
		}),
	);
	return { status: 200, body: { data }, rows: data.length };
}

function download({ world, query }: Call): Reply {
	const id = query.get('id');
	if (id === null) throw missingParam('id');
	const file = world.files.find(id);
	return file ? { status: 200, file } : { status: 204 };
}

const path = '/crm/v8/files';

export const fileRoutes: Route[] = [
	{ method: 'POST', path, scopes: () => [plainScope('files', 'CREATE')], handle: upload },
	{
		method: 'GET',
		path,
		params: ['id'],
		scopes: () => [plainScope('files', 'READ')],
		handle: download,
	},
];
