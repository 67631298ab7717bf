import { createRequire } from 'node:module';
import path from 'node:path';
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { serverFolder } from '../../../sandbox/n8n/cache-folder';
import { imapServer } from './imap-server';
import type { RecordedMail } from './recorded-mails';

/** How a mail trigger of n8n's own may be set, by what its item is called in the tests. */
const settings = {
	'imap-simple': { format: 'simple', downloadAttachments: false },
	'imap-simple-files': { format: 'simple', downloadAttachments: true },
	'imap-resolved': { format: 'resolved' },
	'imap-raw': { format: 'raw' },
	'gmail-simple': { simple: true },
	'gmail-full': { simple: false, options: { downloadAttachments: true } },
	'outlook-simple': { output: 'simple', options: { downloadAttachments: true } },
	'outlook-raw': { output: 'raw', options: { downloadAttachments: true } },
	'outlook-fields': {
		output: 'fields',
		fields: ['body', 'from', 'toRecipients', 'subject', 'sentDateTime', 'internetMessageId'],
		options: { downloadAttachments: true },
	},
	'outlook-fields-no-body': { output: 'fields', fields: ['from', 'subject', 'bodyPreview'] },
	'outlook-fields-no-sender': { output: 'fields', fields: ['body'] },
} satisfies Record<string, INodeParameters>;

export type Shape = keyof typeof settings;
export const shapes = Object.keys(settings) as Shape[];

/** What n8n 2.41 creates such a node as. */
const versions = { imap: 2.2, gmail: 1.4, outlook: 1 };

/**
 * The item that a mail trigger of the n8n in the cache puts out for a mail, by the node's own code.
 * Fails when no n8n is installed there: `installN8n` does that.
 */
export async function stockItem(shape: Shape, mail: RecordedMail): Promise<INodeExecutionData> {
	const [kind] = shape.split('-') as [keyof typeof versions];
	const parameters: INodeParameters = settings[shape];
	const [item] =
		kind === 'imap'
			? await triggerImap(mail, parameters)
			: kind === 'gmail'
				? await poll('Google/Gmail/GmailTrigger', kind, parameters, gmailAnswers(mail))
				: await poll(
						'Microsoft/Outlook/MicrosoftOutlookTrigger',
						kind,
						parameters,
						graphAnswers(mail),
					);
	// As n8n stores it.
	return JSON.parse(JSON.stringify(item)) as INodeExecutionData;
}

interface Deferred<T> {
	resolve: (value: T) => void;
	reject: (cause: Error) => void;
}

function createDeferredPromise<T = void>() {
	const settle: Partial<Deferred<T>> = {};
	const promise = new Promise<T>((resolve, reject) => Object.assign(settle, { resolve, reject }));
	return { promise, ...(settle as Deferred<T>) };
}

const usual: INodeParameters = {
	authentication: 'oAuth2',
	mailbox: 'INBOX',
	postProcessAction: 'nothing',
	dataPropertyAttachmentsPrefixName: 'attachment_',
};

/** A parameter by its path, such as `options.downloadAttachments`. */
const get = (parameters: INodeParameters, name: string): unknown =>
	name
		.split('.')
		.reduce<unknown>((value, key) => (value as INodeParameters | undefined)?.[key], parameters);

const requireHost = () => createRequire(path.join(serverFolder(), 'package.json'));

/** What the nodes use of n8n; requests are answered with what was recorded. */
function contextOf(
	kind: keyof typeof versions,
	parameters: INodeParameters,
	answer: (request: RecordedRequest) => unknown,
) {
	const kept: IDataObject = {};
	const silent = () => undefined;
	return {
		getNode: () => ({ name: 'Trigger', typeVersion: versions[kind] }),
		getMode: () => 'manual',
		getWorkflow: () => ({ id: '1' }),
		getWorkflowStaticData: () => kept,
		getPollBudgetMs: () => 60_000,
		getCredentials: async () => ({
			host: 'imap.example.com',
			port: 993,
			user: 'sales@example.com',
			password: 'none',
			secure: true,
		}),
		getNodeParameter: (name: string, index?: unknown, fallback?: unknown) =>
			get({ ...usual, ...parameters }, name) ?? fallback ?? index,
		logger: { debug: silent, warn: silent, error: silent, info: silent },
		helpers: {
			createDeferredPromise,
			returnJsonArray: (all: IDataObject[]) => all.map((json) => ({ json })),
			requestWithAuthentication: async (_: string, request: RecordedRequest) => answer(request),
			prepareBinaryData: async (bytes: Uint8Array, fileName?: string, mimeType?: string) => ({
				data: Buffer.from(bytes).toString('base64'),
				mimeType,
				fileName,
			}),
		},
	};
}

interface RecordedRequest {
	uri: string;
	qs?: { format?: string; $select?: string };
}

async function poll(
	file: string,
	kind: 'gmail' | 'outlook',
	parameters: INodeParameters,
	answer: (request: RecordedRequest) => unknown,
): Promise<INodeExecutionData[]> {
	const name = path.basename(file);
	const nodes = requireHost()(`n8n-nodes-base/dist/nodes/${file}.node.js`);
	const [items] = await new nodes[name]().poll.call(contextOf(kind, parameters, answer));
	return items;
}

async function triggerImap(
	mail: RecordedMail,
	parameters: INodeParameters,
): Promise<INodeExecutionData[]> {
	const host = requireHost();
	const file = 'n8n-nodes-base/dist/nodes/EmailReadImap/EmailReadImap.node.js';
	const versioned = new (host(file).EmailReadImap)();
	const { ImapSimple } = createRequire(host.resolve(file))('@n8n/imap');
	const server = imapServer(mail);
	const { connect } = ImapSimple;
	ImapSimple.connect = (options: unknown, reconnect: unknown) =>
		connect.call(ImapSimple, options, reconnect, () => server);
	try {
		const { promise, resolve, reject } = createDeferredPromise<INodeExecutionData[]>();
		const context = {
			...contextOf('imap', parameters, () => undefined),
			emit: ([items]: INodeExecutionData[][]) => resolve(items ?? []),
			emitError: reject,
		};
		const started = await versioned.getNodeType(versions.imap).trigger.call(context);
		server.emit('exists', { count: 1, prevCount: 0 });
		const items = await promise;
		await started.closeFunction();
		return items;
	} finally {
		ImapSimple.connect = connect;
	}
}

const shownHeaders = ['From', 'To', 'Cc', 'Bcc', 'Subject'];

/** What the Gmail API answers. */
const gmailAnswers =
	({ gmail, source, encoding, type, parts }: RecordedMail) =>
	({ uri, qs }: RecordedRequest): unknown => {
		const labelIds = ['UNREAD', 'INBOX'];
		if (uri.endsWith('/labels')) return { labels: labelIds.map((id) => ({ id, name: id })) };
		if (uri.endsWith('/messages')) return { messages: [gmail], resultSizeEstimate: 1 };
		const about = {
			...gmail,
			labelIds,
			snippet: 'The first words',
			sizeEstimate: source.length,
			historyId: '4711',
			internalDate: '1795165200000',
		};
		if (qs?.format === 'raw') {
			return { ...about, raw: Buffer.from(source, encoding).toString('base64url') };
		}
		const lines = source.slice(0, source.indexOf('\r\n\r\n')).split('\r\n');
		const headers = lines
			.map((line) => /^([\w-]+): (.*)$/.exec(line))
			.map((found) => ({ name: found?.[1] ?? '', value: found?.[2] ?? '' }))
			.filter(({ name }) => shownHeaders.includes(name));
		const mimeType = type ?? Object.values(parts)[0]?.type;
		return { ...about, payload: { mimeType, headers } };
	};

/** What Microsoft Graph answers. */
const graphAnswers =
	({ graph, parts }: RecordedMail) =>
	({ uri, qs }: RecordedRequest): unknown => {
		const files = Object.values(parts).filter(({ fileName }) => fileName !== undefined);
		if (uri.endsWith('/attachments')) {
			const value = files.map(({ fileName: name, type: contentType }, at) => ({
				id: `a${at + 1}`,
				name,
				contentType,
			}));
			return { value };
		}
		const place = /\/attachments\/a(\d+)\/\$value$/.exec(uri)?.[1];
		if (place !== undefined) return { body: files[Number(place) - 1]?.content };
		const chosen = qs?.$select?.split(',');
		const always = ['@odata.etag', 'id'];
		const shown = Object.entries(graph).filter(
			([name]) => !chosen || always.includes(name) || chosen.includes(name),
		);
		return { value: [Object.fromEntries(shown)] };
	};
