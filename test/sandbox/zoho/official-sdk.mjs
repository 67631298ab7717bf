// Drives a twin with Zoho's own SDK and prints what the SDK made of the answers, as one JSON line.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as Z from '@zohocrm/nodejs-sdk-8.0';

const [base, folder, clientId, clientSecret, refreshToken] = process.argv.slice(2);

async function connect() {
	const environment = Z.DataCenter.setEnvironment(base, `${base}/oauth/v2/token`, base);
	const token = new Z.OAuthBuilder()
		.clientId(clientId)
		.clientSecret(clientSecret)
		.refreshToken(refreshToken)
		.findUser(false)
		.build();
	const config = new Z.SDKConfigBuilder()
		.autoRefreshFields(false)
		.pickListValidation(false)
		.build();
	const logger = new Z.LogBuilder().level(Z.Levels.OFF).filePath(null).build();
	const builder = await new Z.InitializeBuilder();
	await builder
		.environment(environment)
		.token(token)
		.store(new Z.FileStore(`${folder}/tokens.txt`))
		.resourcePath(folder)
		.SDKConfig(config)
		.logger(logger)
		.initialize();
}

async function params(values) {
	const map = new Z.ParameterMap();
	for (const [param, value] of values) await map.add(param, value);
	return map;
}

function lead(values) {
	const record = new Z.Record.Record();
	for (const [name, value] of Object.entries(values)) record.addKeyValue(name, value);
	return record;
}

const leads = new Z.Record.RecordOperations('Leads');
const value = (choice) => (choice instanceof Z.Choice ? choice.getValue() : choice);

async function create(...records) {
	const body = new Z.Record.BodyWrapper();
	body.setData(records);
	const response = await leads.createRecords(body);
	const rows = response.getObject().getData();
	const said = rows.map((row) => `${value(row.getStatus())} ${value(row.getCode())}`);
	const id = rows[0].getDetails().get('id');
	return { status: response.getStatusCode(), rows: said, id };
}

async function list() {
	const { GetRecordsParam } = Z.Record;
	const map = await params([
		[GetRecordsParam.FIELDS, 'Last_Name,Owner,Created_Time,Lead_Status'],
		[GetRecordsParam.PER_PAGE, 1],
		[GetRecordsParam.SORT_BY, 'id'],
		[GetRecordsParam.SORT_ORDER, 'desc'],
	]);
	const response = await leads.getRecords(map);
	const [record] = response.getObject().getData();
	return {
		status: response.getStatusCode(),
		name: record.getKeyValue('Last_Name'),
		owner: record.getKeyValue('Owner').getName(),
		created: record.getCreatedTime().constructor.name,
		more: response.getObject().getInfo().getMoreRecords(),
	};
}

async function noFields() {
	const response = await leads.getRecords(new Z.ParameterMap());
	return { status: response.getStatusCode(), code: value(response.getObject().getCode()) };
}

async function search() {
	const { SearchRecordsParam } = Z.Record;
	const names = async (param, text) => {
		const response = await leads.searchRecords(await params([[param, text]]));
		if (response.getStatusCode() === 204) return 204;
		return response
			.getObject()
			.getData()
			.map((record) => record.getKeyValue('Last_Name'));
	};
	return {
		email: await names(SearchRecordsParam.EMAIL, 'quill@meadow.example'),
		criteria: await names(SearchRecordsParam.CRITERIA, '(Last_Name:starts_with:Quil)'),
		nobody: await names(SearchRecordsParam.EMAIL, 'nobody@nowhere.example'),
	};
}

async function coql() {
	const body = new Z.Coql.BodyWrapper();
	body.setSelectQuery("select Last_Name from Leads where Last_Name = 'Quill' limit 5");
	const response = await new Z.Coql.CoqlOperations().getRecords(body);
	const wrapper = response.getObject();
	return {
		status: response.getStatusCode(),
		names: wrapper.getData().map((record) => record.getKeyValue('Last_Name')),
		count: wrapper.getInfo().getCount(),
	};
}

async function notes(id) {
	const module = new Z.Modules.MinifiedModule();
	module.setAPIName('Leads');
	const parent = new Z.Notes.ParentId();
	await parent.setModule(module);
	parent.setId(BigInt(id));
	const note = new Z.Notes.Note();
	note.setNoteTitle('Fair');
	note.setNoteContent('Met at the fair');
	await note.setParentId(parent);
	const body = new Z.Notes.BodyWrapper();
	body.setData([note]);
	const operations = new Z.Notes.NotesOperations();
	const made = await operations.createNotes(body);
	const { GetNotesParam } = Z.Notes;
	const read = await operations.getNotes(
		await params([
			[GetNotesParam.FIELDS, 'Note_Title,Note_Content'],
			[GetNotesParam.PER_PAGE, '1'],
		]),
	);
	const contents = read
		.getObject()
		.getData()
		.map((one) => one.getNoteContent());
	return { status: made.getStatusCode(), contents };
}

/** The SDK takes the name of a file from its path alone. */
async function wrap(name, text) {
	const path = join(folder, name);
	await writeFile(path, text);
	return new Z.StreamWrapper(null, null, path);
}

/** Of a file alone the SDK gives a promise. */
async function fileOf(response) {
	const file = (await response.getObject()).getFile();
	return [file.getName(), file.getStream().toString()];
}

async function attachments(id) {
	const record = BigInt(id);
	const operations = new Z.Attachments.AttachmentsOperations();
	const body = new Z.Attachments.FileBodyWrapper();
	body.setFile(await wrap('offer.txt', 'An offer'));
	const made = await operations.uploadAttachments(record, 'Leads', body);
	const [reply] = made.getObject().getData();
	const attachment = reply.getDetails().get('id');
	const { GetAttachmentsParam } = Z.Attachments;
	const listed = await operations.getAttachments(
		record,
		'Leads',
		await params([[GetAttachmentsParam.FIELDS, 'File_Name,Size']]),
	);
	const [first] = listed.getObject().getData();
	const got = await operations.getAttachment(BigInt(attachment), record, 'Leads');
	const downloaded = await fileOf(got);
	const gone = await operations.deleteAttachment(BigInt(attachment), record, 'Leads');
	return {
		uploaded: [made.getStatusCode(), value(reply.getCode())],
		listed: [first.getFileName(), String(first.getSize())],
		downloaded,
		deleted: value(gone.getObject().getData()[0].getCode()),
	};
}

async function files() {
	const operations = new Z.Files.FilesOperations();
	const body = new Z.Files.BodyWrapper();
	body.setFile([await wrap('a.txt', 'One'), await wrap('b.txt', 'Two')]);
	const made = await operations.uploadFiles(body);
	const ids = made
		.getObject()
		.getData()
		.map((reply) => reply.getDetails().get('id'));
	const got = await operations.getFile(await params([[Z.Files.GetFileParam.ID, ids[1]]]));
	const downloaded = await fileOf(got);
	return { status: made.getStatusCode(), second: downloaded };
}

async function users() {
	const operations = new Z.Users.UsersOperations();
	const of = async (type) => {
		const map = await params([[Z.Users.GetUsersParam.TYPE, type]]);
		return (await operations.getUsers(map)).getObject().getUsers();
	};
	const all = await of('AllUsers');
	const current = await of('CurrentUser');
	return { all: all.length, current: current.map((user) => user.getEmail()) };
}

async function fields() {
	const map = await params([[Z.Fields.GetFieldsParam.MODULE, 'Leads']]);
	const response = await new Z.Fields.FieldsOperations().getFields(map);
	return Object.fromEntries(
		response
			.getObject()
			.getFields()
			.map((field) => [
				field.getAPIName(),
				{
					type: field.getDataType(),
					mandatory: field.getSystemMandatory(),
					length: field.getLength(),
				},
			]),
	);
}

await connect();
const { id, ...created } = await create(
	lead({ Last_Name: 'Quill', Company: 'Meadow Post', Email: 'quill@meadow.example' }),
);
const seen = {
	create: created,
	list: await list(),
	noFields: await noFields(),
	search: await search(),
	coql: await coql(),
	notes: await notes(id),
	attachments: await attachments(id),
	files: await files(),
	users: await users(),
	fields: await fields(),
};
const { id: _, ...mixed } = await create(
	lead({ Last_Name: 'Rowan', Company: 'Rowan Bikes' }),
	lead({ Company: 'Nameless' }),
);
process.stdout.write(JSON.stringify({ ...seen, mixed }));
