/// The language of whoever is being answered: the person at the terminal, also over the socket.
package enum Language {
    @TaskLocal package static var isJapanese = false
}
