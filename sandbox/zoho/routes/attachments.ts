import { modulesScope, type ScopeNeed } from '../auth/scopes.ts';
import { inZone, toUtc } from '../datetime.ts';
import { missingParam, refuse, success } from '../envelope.ts';
import type { Attachment } from '../files.ts';
import { fieldNames, pageWindow } from '../paging/window.ts';
import { attachmentToWire } from '../records/attachment-to-wire.ts';
import { currentUser } from '../records/lookups.ts';
import { filesIn, tooBig } from './files.ts';
import { requireParent } from './related.ts';
import { moduleOf, type Call, type Reply, type Route } from './route.ts';

const PAGE_REACH = 2_000;
/** Keys of every row, asked for or not. */
const ALWAYS_SHOWN = 'id Created_Time Created_By Modified_Time Modified_By'.split(' ');

type Named = Pick<Attachment, 'name' | 'fileId' | 'link'>;

/** The file or the link of the form; a link may stand in the query as well. */
async function attachmentIn({ world, form, query }: Call): Promise<Named> {
	const [file] = await filesIn(form);
	if (file) {
		if (file.bytes.length > world.settings.attachmentBytes) throw tooBig(413);
		return { name: file.name, fileId: world.files.store(file), link: undefined };
	}
	const field = (name: string) => {
		const value = form?.get(name) ?? query.get(name);
		return typeof value === 'string' ? value : undefined;
	};
	const link = field('attachmentUrl');
	if (link === undefined) throw missingParam('file');
	if (!URL.canParse(link)) {
		throw refuse(400, 'INVALID_URL_PATTERN', 'the given attachment URL is incorrect');
	}
	return { name: field('title') ?? link, fileId: undefined, link };
}

async function upload(call: Call): Promise<Reply> {
	const { world } = call;
	const parent = requireParent(call);
	const { time, id } = world.files.attach({
		module: moduleOf(call).name,
		parent,
		time: toUtc(world.clock.now()),
		...(await attachmentIn(call)),
	});
	const user = currentUser(world);
	const at = inZone(time, user.time_zone);
	const by = { name: user.full_name, id: user.id };
	const details = { Modified_Time: at, Modified_By: by, Created_Time: at, id, Created_By: by };
	return {
		status: 200,
		body: { data: [success('attachment uploaded successfully', details)] },
		rows: 1,
	};
}

function list(call: Call): Reply {
	const { world, query } = call;
	const all = world.files.attached(moduleOf(call).name, requireParent(call));
	const fields = fieldNames(query);
	if (fields.length === 0) throw missingParam('fields');
	const { page, perPage } = pageWindow(query, PAGE_REACH, {
		code: 'DISCRETE_PAGINATION_LIMIT_EXCEEDED',
		message: 'page reaches 2000 records only',
		details: { limit: PAGE_REACH },
	});
	const shown = all.slice((page - 1) * perPage, page * perPage);
	if (shown.length === 0) return { status: 204 };
	const keys = new Set([...ALWAYS_SHOWN, ...fields]);
	const data = shown.map((attachment) => {
		const row = Object.entries(attachmentToWire(world, attachment));
		return Object.fromEntries(row.filter(([name]) => keys.has(name)));
	});
	const info = {
		per_page: perPage,
		count: data.length,
		page,
		more_records: all.length > page * perPage,
		next_page_token: null,
		previous_page_token: null,
		page_token_expiry: null,
	};
	return { status: 200, body: { data, info }, rows: data.length };
}

function find(call: Call): Attachment | undefined {
	const parent = requireParent(call);
	const attached = call.world.files.attached(moduleOf(call).name, parent);
	return attached.find(({ id }) => id === call.params.attachment);
}

function download(call: Call): Reply {
	const found = find(call);
	if (!found) return { status: 204 };
	const file = call.world.files.find(found.fileId ?? '');
	if (file) return { status: 200, file };
	throw refuse(
		400,
		'DOWNLOAD_NOT_ALLOWED',
		'As it is a linked attachment, you can not download it',
	);
}

function remove(call: Call): Reply {
	const found = find(call);
	if (!found) {
		throw refuse(400, 'INVALID_DATA', 'record not deleted', { resource_path_index: 3 });
	}
	call.world.files.detach(found.id);
	return { status: 200, body: { data: [success('record deleted', { id: found.id })] }, rows: 1 };
}

const all = '/crm/v8/{module}/{id}/Attachments';
const one = `${all}/{attachment}`;

function scopes(operation: ScopeNeed['operation']) {
	return (call: Call): ScopeNeed[] => {
		moduleOf(call);
		return [modulesScope('attachments', operation)];
	};
}

export const attachmentRoutes: Route[] = [
	{
		method: 'POST',
		path: all,
		params: ['attachmentUrl', 'title'],
		scopes: scopes('CREATE'),
		maxBytes: ({ attachmentBytes }) => attachmentBytes,
		handle: upload,
	},
	{
		method: 'GET',
		path: all,
		params: ['fields', 'page', 'per_page'],
		scopes: scopes('READ'),
		handle: list,
	},
	{ method: 'GET', path: one, scopes: scopes('READ'), handle: download },
	{ method: 'DELETE', path: one, scopes: scopes('DELETE'), handle: remove },
];
