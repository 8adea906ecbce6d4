/* The least that makes one file durable: create, write, fsync, rename, fsync the directory.
   What one durable capture is measured against. Usage: bare DIRECTORY TEXT */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
    char aside[4096], name[4096];
    if (argc != 3) return 2;
    snprintf(aside, sizeof aside, "%s/.aside-%d", argv[1], (int)getpid());
    snprintf(name, sizeof name, "%s/%d.json", argv[1], (int)getpid());
    int file = open(aside, O_CREAT | O_EXCL | O_WRONLY, 0600);
    if (file < 0) return 1;
    size_t length = strlen(argv[2]);
    if (write(file, argv[2], length) != (ssize_t)length || fsync(file) || close(file)) return 1;
    if (rename(aside, name)) return 1;
    int directory = open(argv[1], O_RDONLY | O_DIRECTORY);
    return directory < 0 || fsync(directory) || close(directory);
}
