import { describe, expect, it } from 'vitest';
import { found } from '../answers.ts';
import { choice, field } from '../requests.ts';

const fields = {
	First_Name: field('string', 'First Name'),
	Last_Name: field('string', 'Last Name'),
	Company: field('string', 'Company'),
	Designation: field('string', 'Title. Job title of the sender'),
	Email: field('string', 'Email', { format: 'email' }),
	Phone: field('string', 'Phone'),
	Mobile: field('string', 'Mobile'),
	Website: field('string', 'Website'),
	Budget: field('number', 'Budget the sender names'),
	Order_Number: field('string', 'Order number'),
	Due_Date: field('string', 'Due Date', { format: 'date' }),
	Priority: choice('Priority', ['High', 'Medium', 'Low']),
	Lead_Source: choice('Lead Source', ['Cold Call', 'Trade Show', 'Web Research']),
};

const fleet = `From: Tom Barker <tom@barkerfreight.example>
To: info@zylker.example
Subject: Fleet tracking
Date: Tue, 10 Nov 2026 10:00:00 +0000

Hi there,

I met your colleagues at the trade show in Lyon. Our budget is around £25,000.

Thanks
Tom Barker
Operations Director, Barker Freight Ltd
Mobile: +44 7700 900123
www.barkerfreight.example`;

const filters = `From: "Lindqvist, Sara" <sara.lindqvist@nordhus.example>
To: support@zylker.example
Subject: Wrong filters
Date: Wed, 11 Nov 2026 14:03:00 +0100

Hello,

We need the right filters urgently, by Friday. Order number: SO-88213

Best regards,
Sara Lindqvist
Maintenance Manager
Nordhus Industri AB
Phone +46 8 123 456 78`;

const form = `From: Website <noreply@zylker.example>
To: sales@zylker.example
Subject: New contact form submission
Date: Thu, 5 Nov 2026 11:00:00 +0000

Name: Bettina von Kraus
Company: Kraus & Söhne KG
Email: b.kraus@kraus-soehne.example
Phone: +49 40 998877-0`;

describe('fields from mail (#61)', () => {
	it('reads a signature without legal fuss', () => {
		expect(found(fleet, fields)).toEqual({
			First_Name: 'Tom',
			Last_Name: 'Barker',
			Company: 'Barker Freight Ltd',
			Designation: 'Operations Director',
			Email: 'tom@barkerfreight.example',
			Mobile: '+44 7700 900123',
			Website: 'www.barkerfreight.example',
			Budget: 25_000,
			Lead_Source: 'Trade Show',
		});
	});

	it('turns a name round and counts days from the date of the mail', () => {
		expect(found(filters, fields)).toEqual({
			First_Name: 'Sara',
			Last_Name: 'Lindqvist',
			Company: 'Nordhus Industri AB',
			Designation: 'Maintenance Manager',
			Email: 'sara.lindqvist@nordhus.example',
			Phone: '+46 8 123 456 78',
			Order_Number: 'SO-88213',
			Due_Date: '2026-11-13',
			Priority: 'High',
		});
	});

	it('believes a form more than the robot that sent it', () => {
		expect(found(form, fields)).toMatchObject({
			First_Name: 'Bettina',
			Last_Name: 'von Kraus',
			Company: 'Kraus & Söhne KG',
			Email: 'b.kraus@kraus-soehne.example',
			Phone: '+49 40 998877-0',
		});
	});

	it('takes no name from a team, no company from a free mail service', () => {
		const text =
			'From: Sales Team <team@gmail.com>\nTo: a@zylker.example\nSubject: Hello\n\nHello, nice to hear from you.';
		expect(
			found(text, { Last_Name: fields.Last_Name, Company: fields.Company, Phone: fields.Phone }),
		).toEqual({});
	});
});
