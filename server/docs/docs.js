// Shows openapi.json to a person. Everything is put in as text, never as markup.
const methods = ['get', 'post', 'put', 'patch', 'delete']
const byId = (id) => document.getElementById(id)

/** An element with attributes and children; texts become text nodes. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value)
  made.append(...children.filter((child) => child !== null && child !== undefined))
  return made
}

const answer = await fetch('/api/v1/openapi.json').catch(() => null)
if (answer?.ok) show(await answer.json())
else
  byId('introduction').append(
    element('p', { role: 'alert' }, 'The description could not be loaded. Reload the page to try again.'),
  )

function show(api) {
  const operations = Object.entries(api.paths).flatMap(([path, entry]) =>
    methods.filter((method) => entry[method]).map((method) => ({ path, method, ...entry[method] })),
  )
  byId('introduction').append(
    element('p', {}, api.info.description),
    element('p', {}, 'Addresses begin with ', element('code', {}, api.servers[0].url), '.'),
  )
  const groups = Map.groupBy(operations, ({ tags: [tag] }) => tag)
  const shown = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([tag, list]) => group(api, tag, list))
  byId('groups').append(...shown.map(({ link }) => link))
  byId('operations').append(...shown.map(({ section }) => section))
  const items = shown.flatMap(({ section, link, entries }) => entries.map((entry) => ({ ...entry, section, link })))
  listen(items)
  openNamed()
  window.addEventListener('hashchange', openNamed)
}

function group(api, tag, list) {
  const id = `group-${tag.replace(/\W+/g, '-')}`
  const entries = list.map((operation) => operationEntry(api, operation))
  const section = element(
    'section',
    { 'aria-labelledby': id },
    element('h2', { id }, tag),
    ...entries.map(({ details }) => details),
  )
  return { section, entries, link: element('a', { href: `#${id}` }, tag) }
}

/** What is inside is built when it is first opened. */
function operationEntry(api, operation) {
  const { operationId, method, path, summary, tags } = operation
  const head = element(
    'summary',
    {},
    element('span', { class: 'method' }, method.toUpperCase()),
    element('code', { class: 'address' }, path),
    element('span', { class: 'quiet' }, summary),
  )
  const details = element('details', { class: 'operation', id: operationId }, head)
  details.addEventListener(
    'toggle',
    () =>
      details.childElementCount === 1 &&
      details.append(element('div', { class: 'inside' }, ...operationBody(api, operation))),
  )
  return { details, text: `${method} ${path} ${summary} ${tags.join(' ')} ${operationId}`.toLowerCase() }
}

function operationBody(api, { operationId, parameters = [], requestBody, responses, security }) {
  const parts = [
    element(
      'p',
      {},
      element('a', { href: `#${operationId}` }, 'Link to this operation'),
      security?.length === 0 ? ' · needs no session' : '',
    ),
  ]
  if (parameters.length) parts.push(element('h3', {}, 'Parameters'), parameterList(api, parameters))
  if (requestBody) parts.push(element('h3', {}, 'Body'), ...contents(api, requestBody.content, true))
  for (const [status, response] of Object.entries(responses)) {
    const { description, content, headers } = resolve(api, response)
    const words = [status === 'default' ? 'Otherwise' : status, ' ', element('span', { class: 'quiet' }, description)]
    if (headers) words.push(` · ${Object.keys(headers).join(', ')}`)
    parts.push(element('h3', {}, ...words))
    if (content && status < 400) parts.push(...contents(api, content, false))
  }
  return parts
}

function parameterList(api, parameters) {
  const list = element('dl')
  for (const given of parameters) {
    const { name, in: place, required, description, schema, content } = resolve(api, given)
    const of = schema ?? Object.values(content ?? {})[0]?.schema ?? {}
    const words = [place, typeOf(api, of), required ? 'required' : null].filter(Boolean).join(' · ')
    list.append(
      element('dt', {}, element('code', {}, name)),
      element('dd', {}, element('span', { class: 'quiet' }, words), description ? ` ${description}` : ''),
    )
  }
  return list
}

function contents(api, content, sending) {
  return Object.entries(content).flatMap(([type, { schema = {} }]) => [
    element('p', { class: 'quiet' }, element('code', {}, type)),
    ...(type.includes('json')
      ? [element('pre', { tabindex: '0' }, JSON.stringify(example(api, schema, sending), null, 2))]
      : []),
    schemaView(api, schema, sending),
  ])
}

function resolve(api, { $ref, ...given }) {
  if (!$ref) return given
  return $ref
    .slice(2)
    .split('/')
    .reduce((inside, key) => inside[key], api)
}

/** A schema whose references and parts are one object. */
function whole(api, schema) {
  const found = resolve(api, schema)
  if (!found.allOf) return found
  return Object.assign({}, ...found.allOf.map((part) => whole(api, part)))
}

function typeOf(api, schema) {
  const name = schema.$ref?.split('/').at(-1)
  const found = whole(api, schema)
  if (found.anyOf) return found.anyOf.map((one) => typeOf(api, one)).join(' or ')
  const type = [found.type ?? []].flat().join(' or ')
  if (name) return name
  if (type.startsWith('array')) return `list of ${typeOf(api, found.items ?? {})}`
  return (
    [found.format ?? type, found.enum ? `(${found.enum.map(String).join(', ')})` : ''].join(' ').trim() || 'anything'
  )
}

/** The members of an object, each one openable where it has members itself. */
function schemaView(api, schema, sending, depth = 0) {
  const found = whole(api, schema)
  const of = found.anyOf?.find((one) => one.type !== 'null') ?? (found.type === 'array' ? found.items : null)
  if (of) return schemaView(api, of, sending, depth)
  if (!found.properties) return element('p', { class: 'quiet' }, found.description ?? typeOf(api, schema))
  const list = element('dl')
  for (const [name, one] of Object.entries(found.properties)) {
    if (sending && one.readOnly) continue
    const marks = [
      typeOf(api, one),
      sending && found.required?.includes(name) ? 'required' : null,
      one.readOnly ? 'set by the server' : null,
    ]
    const words = element(
      'dd',
      {},
      element('span', { class: 'quiet' }, marks.filter(Boolean).join(' · ')),
      one.description ? ` ${one.description}` : '',
    )
    const inner = membersOf(api, one)
    if (inner && depth < 4) words.append(nested(() => schemaView(api, inner, sending, depth + 1)))
    list.append(element('dt', {}, element('code', {}, name)), words)
  }
  return list
}

function nested(build) {
  const details = element('details', { class: 'nested' }, element('summary', {}, 'Members'))
  details.addEventListener('toggle', () => details.childElementCount === 1 && details.append(build()))
  return details
}

function membersOf(api, schema) {
  const found = whole(api, schema)
  const of = found.anyOf?.find((one) => one.type !== 'null') ?? (found.type === 'array' ? found.items : null)
  if (of) return membersOf(api, of)
  return found.properties ? schema : null
}

/** A value such as the schema describes; of lists one entry. */
function example(api, schema, sending, depth = 0) {
  const found = whole(api, schema)
  if (found.examples) return found.examples[0]
  if (found.default !== undefined) return found.default
  if (found.const !== undefined) return found.const
  if (found.enum) return found.enum[0]
  const one = found.anyOf ?? found.oneOf
  if (one) return example(api, one[0], sending, depth + 1)
  const type = [found.type].flat()[0]
  if (found.properties || type === 'object') {
    if (depth > 3) return {}
    const members = Object.entries(found.properties ?? {}).filter(([, member]) => !(sending && member.readOnly))
    return Object.fromEntries(members.map(([name, member]) => [name, example(api, member, sending, depth + 1)]))
  }
  if (type === 'array') return depth > 3 ? [] : [example(api, found.items ?? {}, sending, depth + 1)]
  if (type === 'integer' || type === 'number') return found.minimum ?? 1
  if (type === 'boolean') return false
  return type === 'string' ? 'text' : null
}

function listen(items) {
  const find = byId('find')
  find.addEventListener('input', () => filter(items, find.value))
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === find) return
    event.preventDefault()
    find.focus()
  })
}

function filter(items, asked) {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ text }) => words.every((word) => text.includes(word))
  for (const item of items) item.details.hidden = !fits(item)
  for (const { section, link } of items) section.hidden = link.hidden = true
  const found = items.filter(fits)
  for (const { section, link } of found) section.hidden = link.hidden = false
  byId('found').textContent = words.length ? `${found.length} of ${items.length} operations` : ''
}

function openNamed() {
  const named = byId(decodeURIComponent(location.hash.slice(1)))
  if (named?.matches('details')) named.open = true
  named?.scrollIntoView()
}
