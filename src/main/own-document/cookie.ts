import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { RegionId } from '#kernel';
import { keptText, type Selection, selectionKept } from './selection.ts';

// Holds addresses of pages and a title, nothing of who chose them; told at /privacy.
const name = 'regiotafel-document';
const days = 30;

export const selectionOfCookie = (context: Context): Selection => selectionKept(getCookie(context, name));

export function keep(context: Context, publicUrl: string, region: RegionId, selection: Selection): void {
  const empty = selection.pages.length === 0 && selection.title === '';
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = empty ? 0 : days * 86_400;
  // What it holds is safe in a cookie as it stands; escaped it would take twice the room.
  const value = empty ? '' : keptText(selection);
  const cookie = `${name}=${value}; Path=/${region}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
  context.header('set-cookie', cookie, { append: true });
}
