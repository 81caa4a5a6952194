import { Readable } from 'node:stream';
import { byteOrderMark, csvRow, workbookStream } from '@liandong/spreadsheet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Layout, Registry } from '../registry/Registry.ts';
import { describeLayouts } from '../templates/describeLayouts.ts';
import { templateHeading, templateSheets } from '../templates/templateSheets.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A form as a program saves it: by the layout's name, and by its label in Chinese (RFC 6266). */
function savedAs(layout: Layout, ending: string): string {
  const label = encodeURIComponent(`${layout.label}.${ending}`);
  return `attachment; filename="${layout.name}.${ending}"; filename*=UTF-8''${label}`;
}

/**
 * The forms of a registry, for anybody, since they say nothing that is not public: `GET /layouts` (what can be filed, by
 * which headings and codes), `GET /layouts/:layout/template.xlsx` and `…/template.csv`.
 */
export function templateRoutes(app: FastifyInstance, registry: Registry): void {
  app.get('/layouts', async () => describeLayouts(registry));

  const sendForm =
    (ending: 'csv' | 'xlsx', type: string, contents: (layout: Layout) => string | Readable) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { layout: name } = request.params as { layout: string };
      const layout = registry.layouts.find((known) => known.name === name);
      if (layout === undefined) {
        const known = registry.layouts.map((one) => `${one.name}（${one.label}）`).join('、');
        return reply.code(404).send({ code: 'no-layout', message: `没有该表样，现有：${known}` });
      }
      const disposition = savedAs(layout, ending);
      return reply.type(type).header('content-disposition', disposition).send(contents(layout));
    };
  const form = (layout: Layout) => byteOrderMark + csvRow(layout.columns.map(templateHeading));
  const workbook = (layout: Layout) =>
    Readable.from(workbookStream(templateSheets(layout)), { objectMode: false });
  app.get('/layouts/:layout/template.csv', sendForm('csv', 'text/csv; charset=utf-8', form));
  app.get('/layouts/:layout/template.xlsx', sendForm('xlsx', workbookType, workbook));
}
