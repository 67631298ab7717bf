import { readFileSync } from 'node:fs';
import { beforeAll, afterAll, it } from 'vitest';
import { createTwin } from '../../../sandbox/zoho/twin';
import { runNode } from '../../support/engine/run-node';
import { ZohoCrm } from '../../../nodes/ZohoCrm/ZohoCrm.node';
import { connectedTo, zohoCredentialTypes } from '../../support/zoho-connection';
import { moduleOf } from '../ZohoCrm/on-twin';
import { rulesToTaskFields } from '../../../nodes/core/gate/reading/fields-to-task';
import { judgeValue } from '../../../nodes/core/gpt/proof/judge-value';
import { createEvidenceFinder } from '../../../nodes/core/gpt/proof/evidence';
import { documentDay } from '../../../nodes/core/gpt/proof/document-day';
import { findRelativeDays } from '../../../nodes/runtime/dates/find-relative-days';
import { readDocument } from '../../../nodes/runtime/documents/read-document';
import { plainDocument } from '../../../nodes/core/gpt/text/document';
import { readSamples } from './sample-answers';

import { appendFileSync } from 'node:fs'; const log = (...a: any[]) => appendFileSync('/tmp/log.txt', a.map(String).join(' ') + '\n');
it('x', async () => {
	const twin = await createTwin();
	const fields: any = {};
	for (const module of ['Leads','Cases','Tasks','Contacts','Notes','Deals','Accounts']) {
		const { items, error } = await runNode({ node: ZohoCrm, credentialTypes: zohoCredentialTypes, credentials: [connectedTo(twin)], parameters: { resource: 'metadata', operation: 'getWriteRules', module: moduleOf(module) } });
		if (error) log(module, error);
		fields[module] = rulesToTaskFields(items[0]);
	}
	const modules: any = { 'New Inquiry': 'Leads', 'Support Case': 'Cases', 'Task Request': 'Tasks', 'Contact Update': 'Contacts', Information: 'Notes', 'Order or Contract': 'Deals', 'Company Details': 'Accounts' };
	let n = 0, held = 0;
	for (const s of readSamples()) {
		const bytes = readFileSync(s.file);
		const document = s.kind === 'transcripts' ? plainDocument(bytes.toString('utf8')) : await readDocument({ name: s.file.split('/').at(-1)!, mimeType: "", size: bytes.length, bytes: async () => bytes } as any, { maxBytes: 1e9, maxCharacters: 1e9, maxPages: 100, signature: true } as any);
		const find = createEvidenceFinder(document);
		const setting = { locale: null, zone: null, day: documentDay(document, { locale: null, zone: null }), findRelativeDays };
		const judge = (a: any, out: any) => {
			const module = modules[a.classify?.label];
			for (const [name, q] of Object.entries<any>(a.extract ?? {})) {
				if (q.value === null) continue;
				const field = s.kind === 'transcripts' ? { name, label: name, type: 'text', description: '', choices: [], required: false } : fields[module]?.find((f: any) => f.name === name);
				if (!field) { log('NOFIELD', s.name, a.classify?.label, name); continue; }
				const r = judgeValue(field, q, { document, find, setting, acceptInferred: false });
				out(name, q, r, field);
			}
		};
		s.perfect.forEach((a, i) => judge(a, (name: string, q: any, r: any, field: any) => { n++; if (r.status !== 'accepted') { held++; log('HELD', s.name, i, name, field.type, field.kind, JSON.stringify(q), r.evidence?.match, r.issues.map((x: any) => x.code).join()); } }));
		for (const e of s.erring) judge((e as any).answer ?? e, (name: string, q: any, r: any, field: any) => { if (e.wrong.includes(name) && r.status === 'accepted' && field.kind !== 'written') log('TAKEN', s.name, '|', e.how, '|', name, JSON.stringify(q)); if (!e.wrong.includes(name) && r.status !== 'accepted') log('HELD-E', s.name, name, JSON.stringify(q), r.issues.map((x: any) => x.code).join()); });
		log('DAY', s.name, setting.day);
	}
	log('total', n, 'held', held);
	await twin.close();
}, 120000);
