import { once } from 'node:events';
import { connect } from 'node:tls';
import type { DoctorFinding } from '@liandong/contracts/api';
import { well, worth, wrong } from './findings.ts';

const soonDays = 30;
const dayMilliseconds = 86_400_000;
const deadlineMilliseconds = 5_000;

/** The end of an HTTPS server's certificate, whoever signed it; undefined where there is none to be seen. */
async function endOf(url: URL): Promise<Date | undefined> {
  const socket = connect({
    host: url.hostname,
    port: Number(url.port || '443'),
    servername: url.hostname,
    rejectUnauthorized: false,
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(deadlineMilliseconds) });
    const { valid_to: end } = socket.getPeerCertificate();
    return end === undefined ? undefined : new Date(end);
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

/** Says when an address's certificate ends; nothing of an address without TLS. */
export async function checkCertificate(address: string, now: Date): Promise<readonly DoctorFinding[]> {
  const url = new URL(address);
  if (url.protocol !== 'https:') return [];
  const end = await endOf(url);
  if (end === undefined) return [];
  const days = Math.floor((end.getTime() - now.getTime()) / dayMilliseconds);
  const until = end.toISOString().slice(0, 10);
  const remedy = '换上新证书并重新加载反向代理';
  if (days < 0) return [wrong('certificate-expired', url.host, `证书已于 ${until} 到期`, remedy)];
  if (days < soonDays) return [worth('certificate-expires', url.host, `证书 ${until} 到期`, remedy)];
  return [well('certificate', url.host, `证书 ${until} 到期`)];
}
