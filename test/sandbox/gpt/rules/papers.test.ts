import { describe, expect, it } from 'vitest';
import { found } from '../answers.ts';
import { choice, field } from '../requests.ts';

const date = { format: 'date' };
const fields = {
	Deal_Name: field('string', 'Deal Name'),
	Account_Name: field('string', 'Account Name'),
	Contact_Name: field('string', 'Contact Name'),
	Amount: field('number', 'Amount'),
	Closing_Date: field('string', 'Closing Date', date),
	Stage: choice('Stage', ['Qualification', 'Proposal/Price Quote', 'Closed Won']),
	PO_Number: field('string', 'Purchase order number'),
	Invoice_Number: field('string', 'Invoice number'),
	Invoice_Date: field('string', 'Invoice date', date),
	Delivery_Date: field('string', 'Delivery date', date),
	Contract_Number: field('string', 'Contract number'),
	Start_Date: field('string', 'Start date of the contract', date),
	End_Date: field('string', 'End date of the contract', date),
	Payment_Terms: field('string', 'Payment terms'),
	Net_Amount: field('number', 'Net amount'),
	Billing_Street: field('string', 'Billing Street'),
	Billing_City: field('string', 'Billing City'),
	Billing_Code: field('string', 'Billing Code'),
	Employees: field('integer', 'Employees'),
	Annual_Revenue: field('number', 'Annual Revenue'),
};

describe('fields from business papers (#63)', () => {
	it('reads a purchase order and leaves the supplier aside', () => {
		const order = `PURCHASE ORDER
Hartmann Logistik GmbH
Speicherstraße 4, 20457 Hamburg

PO Number: HL-2026-0457
Supplier: Zylker Tools Ltd
Buyer: Nadine Hartmann
Delivery date: 4 December 2026
Payment terms: 30 days net

Item                Qty    Unit price    Total
Pallet scanner       12    EUR 480.00    EUR 5,760.00

Subtotal                                 EUR 5,760.00
VAT 19%                                  EUR 1,094.40
Total                                    EUR 6,854.40`;
		expect(found(order, fields)).toEqual({
			Deal_Name: 'HL-2026-0457',
			Account_Name: 'Hartmann Logistik GmbH',
			Contact_Name: 'Nadine Hartmann',
			Amount: 6854.4,
			PO_Number: 'HL-2026-0457',
			Delivery_Date: '2026-12-04',
			Payment_Terms: '30 days net',
			Net_Amount: 5760,
			Billing_Street: 'Speicherstraße 4',
			Billing_City: 'Hamburg',
			Billing_Code: '20457',
		});
	});

	it('reads a German invoice with its compounds and decimals', () => {
		const invoice =
			'Rechnung\nRechnungsnummer: R-20931\nRechnungsdatum: 03.11.2026\nKunde: Blumen Becker e.K.\nNettobetrag 1.250,00 €\nMwSt. 19 % 237,50 €\nGesamtbetrag 1.487,50 €';
		expect(found(invoice, fields)).toEqual({
			Account_Name: 'Blumen Becker e.K.',
			Amount: 1487.5,
			Invoice_Number: 'R-20931',
			Invoice_Date: '2026-11-03',
			Net_Amount: 1250,
		});
	});

	it('reads parties and term out of the sentences of a contract', () => {
		const contract = `SERVICE AGREEMENT No. SA-7781

This agreement is made on 1 October 2026 between Zylker Services Inc. ("Provider") and Marlow Clinics Ltd ("Customer").

The agreement starts on 1 January 2027 and ends on 31 December 2028. The total contract value is USD 148,000.
--- page 2 ---
Signed by: Evelyn Marsh`;
		expect(found(contract, fields)).toMatchObject({
			Account_Name: 'Marlow Clinics Ltd',
			Contact_Name: 'Evelyn Marsh',
			Amount: 148_000,
			Contract_Number: 'SA-7781',
			Start_Date: '2027-01-01',
			End_Date: '2028-12-31',
		});
	});

	it('reads a form that lost its colons', () => {
		const form =
			'Account Name Delta Marine AB\nContact Name Sven Åkesson\nClosing Date 15 January 2027\nAmount SEK 450,000\nStage Proposal/Price Quote';
		expect(found(form, fields)).toEqual({
			Account_Name: 'Delta Marine AB',
			Contact_Name: 'Sven Åkesson',
			Closing_Date: '2027-01-15',
			Amount: 450_000,
			Stage: 'Proposal/Price Quote',
		});
	});

	it('reads labels with the value on the next line', () => {
		const form =
			'Account Name\nBrightwater Hotels Inc.\nContact Name\nDana Ortiz\nExpected Closing Date\nMarch 15, 2027\nTotal Amount\n$125,000.00';
		expect(found(form, fields)).toEqual({
			Account_Name: 'Brightwater Hotels Inc.',
			Contact_Name: 'Dana Ortiz',
			Closing_Date: '2027-03-15',
			Amount: 125_000,
		});
	});

	it('takes the addressee of an offer for the customer and the gross total for the amount', () => {
		const offer =
			'Quotation Q-118\nZylker Tools Ltd\nTo: Meadowbank Dairies Ltd\nAttn: Fiona Grant\nTotal excl. VAT £70,500.00\nVAT 20% £14,100.00\nTotal incl. VAT £84,600.00';
		expect(found(offer, fields)).toMatchObject({
			Account_Name: 'Meadowbank Dairies Ltd',
			Contact_Name: 'Fiona Grant',
			Amount: 84_600,
		});
	});

	it('leaves open what can be read two ways', () => {
		const offers =
			'Offers received\nOffer A: EUR 12,000\nOffer B: EUR 14,500\nClosing date: 03/04/2027';
		expect(found(offers, { Amount: fields.Amount, Closing_Date: fields.Closing_Date })).toEqual({});
	});

	it('takes a turnover for no amount', () => {
		const profile =
			'Company name   Brightside Bakery LLC\nNumber of employees   45\nAnnual revenue   $3.2 million';
		expect(found(profile, fields)).toEqual({
			Account_Name: 'Brightside Bakery LLC',
			Employees: 45,
			Annual_Revenue: 3_200_000,
		});
	});
});
