// What lies in the page packed: gzip in base64 letters, unpacked when it is needed.

export async function unpackText(id) {
  const letters = document.getElementById(id).textContent;
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

export async function unpackJson(id) {
  return JSON.parse(await unpackText(id));
}
