import { refuse } from '../refuse.ts'
import { etdaXml, typeCode } from './etda-xml.ts'
import type { Paper } from './paper.ts'
import type { Papers } from './press.ts'
import type { Sheet } from './sheet.ts'

/** Of papers printed in one go, the original that is a tax document of Thai law: the one that can be handed on electronically. */
export function electronicOf(papers: Papers): Papers {
  const found = papers.find(
    ({ country, number, mark, copy, names, correction, totals }) =>
      country === 'TH' &&
      number &&
      !mark &&
      totals &&
      copy !== 'copy' &&
      (names.includes('taxInvoice') || correction?.of === 'taxInvoice'),
  )
  if (!found) throw refuse('papers.noTaxDocument')
  return [found]
}

const file = 'ETDA-invoice.xml'
const types: Record<string, string> = { '81': 'Credit Note', '80': 'Debit Note' }

/** Attaches a paper's XML to its PDF/A-3, and says in its metadata what that file is, by the extension that ETDA defines. */
export function attachXml({ doc }: Sheet, paper: Paper): void {
  const at = new Date(`${paper.date}T00:00:00Z`)
  const xml = Buffer.from(etdaXml(paper))
  const attached = { name: file, type: 'text/xml', relationship: 'Alternative', description: 'Tax Invoice XML Data' }
  doc.file(xml, { ...attached, creationDate: at, modifiedDate: at } as never)
  doc.appendXML(extension(types[typeCode(paper)] ?? 'Tax Invoice'))
}

const property = (name: string, description: string) =>
  `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`

const space = 'urn:etda:uncefact:data:standard:Invoice_CrossIndustryInvoice:2#'

const extension = (type: string): string => `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Electronic Tax Invoice PDFA Extension Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${space}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>rsm</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
${property('DocumentFileName', 'Name of the embedded XML invoice file')}
${property('DocumentType', 'Type of the document')}
${property('Version', 'Version of the ETDA XML data')}
</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:rsm="${space}">
<rsm:DocumentFileName>${file}</rsm:DocumentFileName>
<rsm:DocumentType>${type}</rsm:DocumentType>
<rsm:Version>2.0</rsm:Version>
</rdf:Description>`
