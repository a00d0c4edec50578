// The least that can serve a page: node:http, the same bytes, the same headers. Its own process, as the product's is.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, bodyFile, headersFile] = process.argv.slice(2);
const body = readFileSync(bodyFile ?? '');
const headers = JSON.parse(readFileSync(headersFile ?? '', 'utf8')) as Record<string, string>;
createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), 'localhost');
