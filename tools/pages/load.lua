-- What wrk sends: pages in any order for many sessions, or saves of edits, each with a text and a key of
-- its own. Arguments: a file of lines "COOKIE<tab>TOKEN", a file of lines "PATH<tab>TEXT" (TEXT empty:
-- the page is read), and the mean pause of a connection between two requests in milliseconds.
local people, places = {}, {}
local count, rounds = 0, 0
local statuses = {}
local letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

local function lines(file, list)
    for line in io.lines(file) do
        local first, second = line:match("^([^\t]*)\t(.*)$")
        list[#list + 1] = { first, second }
    end
end

-- 128 bits in 22 letters; the last one has two of them.
local function key()
    local signs = {}
    for place = 1, 21 do
        local at = math.random(64)
        signs[place] = letters:sub(at, at)
    end
    local last = ({ "A", "Q", "g", "w" })[math.random(4)]
    return table.concat(signs) .. last
end

function init(arguments)
    lines(arguments[1], people)
    lines(arguments[2], places)
    local pause = tonumber(arguments[3])
    math.randomseed(os.time() + tonumber(arguments[4]))
    if pause > 0 then
        function delay() return math.random(0, 2 * pause) end
    end
    if places[1][2] ~= "" then
        -- Only a publication is answered by 303; anything else would be no save.
        function response(status) statuses[status] = (statuses[status] or 0) + 1
            if status ~= 303 then wrk.thread:set("odd", (wrk.thread:get("odd") or 0) + 1) end
        end
    end
end

function request()
    count = count + 1
    local person = people[count % #people + 1]
    local place = places[math.random(#places)]
    if place[2] == "" then return wrk.format("GET", place[1], { Cookie = person[1] }) end
    local body = "confirmed=yes&token=" .. person[2] .. "&submission=" .. key()
        .. "&text=" .. place[2] .. "%E8%BF%BD%E8%A8%98" .. os.time() .. "-" .. count
    return wrk.format("POST", place[1],
        { Cookie = person[1], ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

function done(summary, latency)
    local odd = 0
    for _, thread in ipairs(threads) do odd = odd + (thread:get("odd") or 0) end
    local errors = summary.errors
    io.write(string.format(
        '\n@{"requests":%d,"seconds":%.3f,"p50_ms":%.2f,"p90_ms":%.2f,"p99_ms":%.2f,"max_ms":%.2f,'
        .. '"errors":%d,"bytes":%d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
        latency:percentile(90) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout + odd,
        summary.bytes))
end
